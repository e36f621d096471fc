/** Learning curves, made up and real: what early stopping and the completion of unfinished curves are measured on. */
@NullMarked
package org.ax4j.benchmarks.curves;

import org.jspecify.annotations.NullMarked;
