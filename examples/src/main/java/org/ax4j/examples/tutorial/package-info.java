/** The tutorial: tunes a linear classifier on handwritten digits, as Ax's tutorial for scikit-learn does, and leaves a report. */
@NullMarked
package org.ax4j.examples.tutorial;

import org.jspecify.annotations.NullMarked;
