/** The front door: {@link org.ax4j.Client}. */
@NullMarked
package org.ax4j;

import org.jspecify.annotations.NullMarked;
