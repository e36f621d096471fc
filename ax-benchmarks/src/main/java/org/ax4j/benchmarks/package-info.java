/** Programs that measure: speed, equality with figures of others, regret. */
@NullMarked
package org.ax4j.benchmarks;

import org.jspecify.annotations.NullMarked;
