/** Points that keep linear constraints, on the grids of their parameters. */
@NullMarked
package org.ax4j.models.feasible;

import org.jspecify.annotations.NullMarked;
