/** Classes that break walls, to see them caught. */
@NullMarked
package org.ax4j.analysis.broken;

import org.jspecify.annotations.NullMarked;
