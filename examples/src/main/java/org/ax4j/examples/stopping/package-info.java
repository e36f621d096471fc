/** Trials that end early, an experiment that ends when its budget is spent, and what other rules would have saved. */
@NullMarked
package org.ax4j.examples.stopping;

import org.jspecify.annotations.NullMarked;
