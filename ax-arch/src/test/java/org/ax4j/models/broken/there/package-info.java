/** Classes that break walls, to see them caught. */
@NullMarked
package org.ax4j.models.broken.there;

import org.jspecify.annotations.NullMarked;
