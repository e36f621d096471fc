/** The plugin of ax-models: generators that fill spaces evenly, and those that model. */
@NullMarked
package org.ax4j.models;

import org.jspecify.annotations.NullMarked;
