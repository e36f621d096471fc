/** Tests of the made-up learning curves. */
@NullMarked
package org.ax4j.benchmarks.curves;

import org.jspecify.annotations.NullMarked;
