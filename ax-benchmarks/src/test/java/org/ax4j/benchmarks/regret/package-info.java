/** Tests of the problems, of the comparison of methods, and a small run that guards the suggestions. */
@NullMarked
package org.ax4j.benchmarks.regret;

import org.jspecify.annotations.NullMarked;
