/** Parameters that only exist under a value of another. */
@NullMarked
package org.ax4j.examples.hierarchy;

import org.jspecify.annotations.NullMarked;
