/** Covariance functions over mixed inputs, with gradients in inputs and in log hyperparameters. */
@NullMarked
package org.ax4j.models.kernel;

import org.jspecify.annotations.NullMarked;
