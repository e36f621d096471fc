/** Gaussian-process regression: posterior, closed-form leave-one-out, hyperparameters by maximum a posteriori. */
@NullMarked
package org.ax4j.models.gp;

import org.jspecify.annotations.NullMarked;
