@NullMarked
package org.ax4j.models.feasible;

import org.jspecify.annotations.NullMarked;
