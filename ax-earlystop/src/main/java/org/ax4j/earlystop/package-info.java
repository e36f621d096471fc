/** Early stopping: one file for each stopper, what they share, and the plugin that lists them. */
@NullMarked
package org.ax4j.earlystop;

import org.jspecify.annotations.NullMarked;
