/** From points and outcomes to the numbers that models see, and back. */
@NullMarked
package org.ax4j.models.encode;

import org.jspecify.annotations.NullMarked;
