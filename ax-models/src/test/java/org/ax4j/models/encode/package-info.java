/** Tests of {@link org.ax4j.models.encode}. */
@NullMarked
package org.ax4j.models.encode;

import org.jspecify.annotations.NullMarked;
