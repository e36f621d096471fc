/** Tests of the example of hierarchical spaces. */
@NullMarked
package org.ax4j.examples.hierarchy;

import org.jspecify.annotations.NullMarked;
