/** Where an acquisition function is largest: screening, climbing, and exact search over discrete values. */
@NullMarked
package org.ax4j.models.search;

import org.jspecify.annotations.NullMarked;
