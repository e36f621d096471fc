/** Tests of {@link org.ax4j.models.search}. */
@NullMarked
package org.ax4j.models.search;

import org.jspecify.annotations.NullMarked;
