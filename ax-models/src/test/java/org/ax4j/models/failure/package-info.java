@NullMarked
package org.ax4j.models.failure;

import org.jspecify.annotations.NullMarked;
