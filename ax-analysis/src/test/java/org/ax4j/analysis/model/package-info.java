@NullMarked
package org.ax4j.analysis.model;

import org.jspecify.annotations.NullMarked;
