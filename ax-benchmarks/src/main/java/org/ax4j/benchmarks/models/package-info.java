/** Figures of other implementations of Gaussian processes and acquisition functions, recomputed. */
@NullMarked
package org.ax4j.benchmarks.models;

import org.jspecify.annotations.NullMarked;
