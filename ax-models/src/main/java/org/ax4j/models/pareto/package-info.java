/** Dominated regions of several objectives, all of which are maximised: their volume, and what they leave. */
@NullMarked
package org.ax4j.models.pareto;

import org.jspecify.annotations.NullMarked;
