/** The classifier of handwritten digits alone, with its defaults: where the tutorial begins. */
@NullMarked
package org.ax4j.examples.classifier;

import org.jspecify.annotations.NullMarked;
