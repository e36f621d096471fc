/** What a front of several objectives dominates: hypervolumes, cells, reference points. Everything is maximised. */
@NullMarked
package org.ax4j.models.pareto;

import org.jspecify.annotations.NullMarked;
