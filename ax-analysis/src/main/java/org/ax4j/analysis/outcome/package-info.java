/** Analyses of what was measured; they need no model. */
@NullMarked
package org.ax4j.analysis.outcome;

import org.jspecify.annotations.NullMarked;
