@NullMarked
package org.ax4j.models.kernel;

import org.jspecify.annotations.NullMarked;
