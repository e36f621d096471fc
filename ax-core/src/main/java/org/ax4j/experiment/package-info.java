/** What happened: the ordered log, the trials read from it, and immutable histories. */
@NullMarked
package org.ax4j.experiment;

import org.jspecify.annotations.NullMarked;
