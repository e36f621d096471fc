/** Tests of an example. */
@NullMarked
package org.ax4j.examples.stopping;

import org.jspecify.annotations.NullMarked;
