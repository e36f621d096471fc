/** Generators of points: space-filling ones, and those that model. */
@NullMarked
package org.ax4j.models.generator;

import org.jspecify.annotations.NullMarked;
