@NullMarked
package org.ax4j.models.acquisition;

import org.jspecify.annotations.NullMarked;
