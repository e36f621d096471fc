/** Local optimisation of smooth functions within bounds. */
@NullMarked
package org.ax4j.models.optimise;

import org.jspecify.annotations.NullMarked;
