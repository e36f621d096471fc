@NullMarked
package org.ax4j.models.generator;

import org.jspecify.annotations.NullMarked;
