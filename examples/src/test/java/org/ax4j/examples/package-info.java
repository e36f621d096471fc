/** Tests of the examples. */
@NullMarked
package org.ax4j.examples;

import org.jspecify.annotations.NullMarked;
