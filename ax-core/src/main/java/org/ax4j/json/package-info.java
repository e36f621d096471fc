/** The only place that knows Jackson: experiments as JSON, and the stores that keep them. */
@NullMarked
package org.ax4j.json;

import org.jspecify.annotations.NullMarked;
