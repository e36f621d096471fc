/** Tests of {@link org.ax4j.models.surrogate}. */
@NullMarked
package org.ax4j.models.surrogate;

import org.jspecify.annotations.NullMarked;
