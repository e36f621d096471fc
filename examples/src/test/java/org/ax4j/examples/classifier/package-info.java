@NullMarked
package org.ax4j.examples.classifier;

import org.jspecify.annotations.NullMarked;
