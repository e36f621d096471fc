/** What is searched: parameters, constraints between them, and points. */
@NullMarked
package org.ax4j.space;

import org.jspecify.annotations.NullMarked;
