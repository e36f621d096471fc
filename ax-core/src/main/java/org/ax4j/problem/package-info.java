/** What is wanted: metrics, objectives, outcome constraints, and dominance between outcomes. */
@NullMarked
package org.ax4j.problem;

import org.jspecify.annotations.NullMarked;
