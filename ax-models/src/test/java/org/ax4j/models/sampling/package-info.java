@NullMarked
package org.ax4j.models.sampling;

import org.jspecify.annotations.NullMarked;
