/** What comes of comparing recomputed figures with those of a file. */
@NullMarked
package org.ax4j.benchmarks.golden;

import org.jspecify.annotations.NullMarked;
