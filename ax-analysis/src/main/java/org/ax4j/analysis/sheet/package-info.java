/** What analyses share: tables of trials, measured quantities, and how trials look in charts. */
@NullMarked
package org.ax4j.analysis.sheet;

import org.jspecify.annotations.NullMarked;
