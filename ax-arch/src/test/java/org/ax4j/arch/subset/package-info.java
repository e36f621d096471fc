/** Programs that run on class paths where artifacts are missing. */
@NullMarked
package org.ax4j.arch.subset;

import org.jspecify.annotations.NullMarked;
