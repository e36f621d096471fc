/** Tests of what is wanted: grammar, thresholds, dominance. */
@NullMarked
package org.ax4j.problem;

import org.jspecify.annotations.NullMarked;
