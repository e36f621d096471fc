/** Dense linear algebra on arrays of rows: Cholesky factors, triangular solves, symmetric roots. */
@NullMarked
package org.ax4j.models.linalg;

import org.jspecify.annotations.NullMarked;
