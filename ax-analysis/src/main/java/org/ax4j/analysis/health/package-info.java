/** Checks of what may be wrong with an experiment, and what to do about it. */
@NullMarked
package org.ax4j.analysis.health;

import org.jspecify.annotations.NullMarked;
