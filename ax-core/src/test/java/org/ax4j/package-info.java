/** Tests of the client: random sequences of calls against a model of what they should add up to. */
@NullMarked
package org.ax4j;

import org.jspecify.annotations.NullMarked;
