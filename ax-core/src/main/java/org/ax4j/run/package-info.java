/** The closed loop: evaluates trials until a budget is used. */
@NullMarked
package org.ax4j.run;

import org.jspecify.annotations.NullMarked;
