/** Tests of parameters, spaces and expressions against enumeration and second ways of computing. */
@NullMarked
package org.ax4j.space;

import org.jspecify.annotations.NullMarked;
