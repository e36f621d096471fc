/** Where trials fail: the chance that a trial succeeds, learnt from those that failed. */
@NullMarked
package org.ax4j.models.failure;

import org.jspecify.annotations.NullMarked;
