/** Models of what was observed: one Gaussian process for each target, in the targets' own units. */
@NullMarked
package org.ax4j.models.surrogate;

import org.jspecify.annotations.NullMarked;
