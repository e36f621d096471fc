/** What this module adds, and which analyses suit an experiment. */
@NullMarked
package org.ax4j.analysis;

import org.jspecify.annotations.NullMarked;
