/** Tests of the readers of golden figures. */
@NullMarked
package org.ax4j.benchmarks.sklearn;

import org.jspecify.annotations.NullMarked;
