/** The learners measured, and their figures compared with scikit-learn's. */
@NullMarked
package org.ax4j.benchmarks.sklearn;

import org.jspecify.annotations.NullMarked;
