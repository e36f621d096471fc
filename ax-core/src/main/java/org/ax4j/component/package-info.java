/** What plugins define: components, their configuration and its plain form. */
@NullMarked
package org.ax4j.component;

import org.jspecify.annotations.NullMarked;
