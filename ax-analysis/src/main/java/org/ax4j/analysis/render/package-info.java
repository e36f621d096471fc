/** Draws cards for people: a self-contained HTML report, static SVG, Markdown and CSV. */
@NullMarked
package org.ax4j.analysis.render;

import org.jspecify.annotations.NullMarked;
