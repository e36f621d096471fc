/** Points that fill a space evenly, and normal vectors made of them. */
@NullMarked
package org.ax4j.models.sampling;

import org.jspecify.annotations.NullMarked;
