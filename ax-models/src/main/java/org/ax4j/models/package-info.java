/** The module of models: {@link org.ax4j.models.ModelsPlugin} lists what it brings. */
@NullMarked
package org.ax4j.models;

import org.jspecify.annotations.NullMarked;
