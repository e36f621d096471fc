/** Tests of components, their versions and their plain form. */
@NullMarked
package org.ax4j.component;

import org.jspecify.annotations.NullMarked;
