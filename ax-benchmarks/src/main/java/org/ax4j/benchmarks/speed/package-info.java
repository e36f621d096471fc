/** How long the model thinks: asks of known problems, and their growth. */
@NullMarked
package org.ax4j.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
