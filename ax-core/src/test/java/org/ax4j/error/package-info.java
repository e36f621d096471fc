/** What bad input is answered, text by text, and the pages that explain it. */
@NullMarked
package org.ax4j.error;

import org.jspecify.annotations.NullMarked;
