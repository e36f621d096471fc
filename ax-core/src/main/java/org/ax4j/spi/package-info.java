/** What a plugin author reads: generators, predictors, stoppers, analyses, their requests and results. */
@NullMarked
package org.ax4j.spi;

import org.jspecify.annotations.NullMarked;
