/** What the analyses share: estimates of unfinished trials. */
@NullMarked
package org.ax4j.analysis.sheet;

import org.jspecify.annotations.NullMarked;
