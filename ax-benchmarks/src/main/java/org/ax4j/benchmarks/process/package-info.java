/** Programs in processes of their own, and what they used. */
@NullMarked
package org.ax4j.benchmarks.process;

import org.jspecify.annotations.NullMarked;
