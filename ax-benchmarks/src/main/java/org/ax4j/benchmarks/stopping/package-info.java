/** What early stopping saves and what it loses, by counted cost, and how long its decisions take. */
@NullMarked
package org.ax4j.benchmarks.stopping;

import org.jspecify.annotations.NullMarked;
