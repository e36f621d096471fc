/** Analyses of what a model says about the problem. */
@NullMarked
package org.ax4j.analysis.model;

import org.jspecify.annotations.NullMarked;
