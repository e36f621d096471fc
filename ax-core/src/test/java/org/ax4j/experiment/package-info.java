/** Tests of the log, its histories and what they add up to, against naive models. */
@NullMarked
package org.ax4j.experiment;

import org.jspecify.annotations.NullMarked;
