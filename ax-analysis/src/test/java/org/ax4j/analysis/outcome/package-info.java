@NullMarked
package org.ax4j.analysis.outcome;

import org.jspecify.annotations.NullMarked;
