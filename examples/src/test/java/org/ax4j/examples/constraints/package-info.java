/** Tests of an example. */
@NullMarked
package org.ax4j.examples.constraints;

import org.jspecify.annotations.NullMarked;
