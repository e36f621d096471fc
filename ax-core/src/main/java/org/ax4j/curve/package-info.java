/** Learning curves of trials that did not run to their end, completed from those that did. */
@NullMarked
package org.ax4j.curve;

import org.jspecify.annotations.NullMarked;
