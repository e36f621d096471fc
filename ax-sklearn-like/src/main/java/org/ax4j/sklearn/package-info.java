/**
 * Linear classification by stochastic gradient descent, with the data, splits, scalers and measures around it, equal
 * to scikit-learn seed for seed.
 */
@NullMarked
package org.ax4j.sklearn;

import org.jspecify.annotations.NullMarked;
