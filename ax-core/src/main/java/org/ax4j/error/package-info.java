/** What went wrong, what was given, and what to do. */
@NullMarked
package org.ax4j.error;

import org.jspecify.annotations.NullMarked;
