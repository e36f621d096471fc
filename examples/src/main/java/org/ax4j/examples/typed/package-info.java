/** A search over a record of the application's own, hierarchy included, and a space that is edited while it is searched. */
@NullMarked
package org.ax4j.examples.typed;

import org.jspecify.annotations.NullMarked;
