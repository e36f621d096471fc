/** Tests of the tutorial. */
@NullMarked
package org.ax4j.examples.tutorial;

import org.jspecify.annotations.NullMarked;
