/** The only place that knows Guice: finds plugins, checks their rules, composes their components. */
@NullMarked
package org.ax4j.plugin;

import org.jspecify.annotations.NullMarked;
