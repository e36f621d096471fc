/** Tests of the stoppers. */
@NullMarked
package org.ax4j.earlystop;

import org.jspecify.annotations.NullMarked;
