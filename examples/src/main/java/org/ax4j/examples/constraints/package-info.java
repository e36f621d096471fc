/** Constraints: between parameters, which are known before a trial, and on outcomes, which are learned. */
@NullMarked
package org.ax4j.examples.constraints;

import org.jspecify.annotations.NullMarked;
