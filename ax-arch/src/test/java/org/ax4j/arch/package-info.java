/** The walls of the house as tests. */
@NullMarked
package org.ax4j.arch;

import org.jspecify.annotations.NullMarked;
