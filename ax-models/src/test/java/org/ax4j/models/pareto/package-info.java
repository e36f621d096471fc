@NullMarked
package org.ax4j.models.pareto;

import org.jspecify.annotations.NullMarked;
