/** Tests of an example. */
@NullMarked
package org.ax4j.examples.workers;

import org.jspecify.annotations.NullMarked;
