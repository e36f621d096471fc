@NullMarked
package org.ax4j.examples.typed;

import org.jspecify.annotations.NullMarked;
