/** Tests of stored experiments: golden file, identity, strictness, atomic writing. */
@NullMarked
package org.ax4j.json;

import org.jspecify.annotations.NullMarked;
