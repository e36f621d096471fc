@NullMarked
package org.ax4j.models.sensitivity;

import org.jspecify.annotations.NullMarked;
