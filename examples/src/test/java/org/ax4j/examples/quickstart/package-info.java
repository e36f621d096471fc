/** Tests of the example of the README. */
@NullMarked
package org.ax4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
