/** Acquisition functions: how much a candidate promises, in logarithms and with exact gradients. */
@NullMarked
package org.ax4j.models.acquisition;

import org.jspecify.annotations.NullMarked;
