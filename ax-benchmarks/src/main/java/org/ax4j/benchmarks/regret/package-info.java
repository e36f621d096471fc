/** Regret on problems of known optimum: how good the suggestions are, and how long they take. */
@NullMarked
package org.ax4j.benchmarks.regret;

import org.jspecify.annotations.NullMarked;
