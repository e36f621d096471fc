/** Sobol indices of posterior means: exact where the covariance is a sum of products, sampled where it is not. */
@NullMarked
package org.ax4j.models.sensitivity;

import org.jspecify.annotations.NullMarked;
