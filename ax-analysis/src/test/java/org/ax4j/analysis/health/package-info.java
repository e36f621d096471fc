@NullMarked
package org.ax4j.analysis.health;

import org.jspecify.annotations.NullMarked;
