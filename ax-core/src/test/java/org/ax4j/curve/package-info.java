/** Tests of the completion of learning curves. */
@NullMarked
package org.ax4j.curve;

import org.jspecify.annotations.NullMarked;
