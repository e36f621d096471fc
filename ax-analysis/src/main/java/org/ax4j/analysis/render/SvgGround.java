package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Mark;

/**
 * The rectangle in which layers are drawn.
 *
 * @param x the horizontal scale
 * @param y the vertical scale
 * @param leftEdge where the horizontal scale begins
 * @param rightEdge where it ends
 * @param topEdge where the vertical scale ends
 * @param bottomEdge where it begins
 */
record SvgGround(Scale x, Scale y, double leftEdge, double rightEdge, double topEdge, double bottomEdge) {
    /** Whether a mark can be drawn. */
    boolean draws(Mark mark) {
        return x.draws(mark.x()) && y.draws(mark.y());
    }

    /** Where a value of the horizontal axis stands. */
    double left(double value) {
        return leftEdge + x.place(value) * (rightEdge - leftEdge);
    }

    /** Where a value of the vertical axis stands. */
    double top(double value) {
        return bottomEdge + y.place(value) * (topEdge - bottomEdge);
    }

    /** Where a value of the horizontal axis stands, kept within the rectangle. */
    double keptLeft(double value) {
        return Math.max(leftEdge, Math.min(rightEdge, x.draws(value) ? left(value) : leftEdge));
    }

    /** Where a value of the vertical axis stands, kept within the rectangle. */
    double keptTop(double value) {
        return Math.max(topEdge, Math.min(bottomEdge, y.draws(value) ? top(value) : bottomEdge));
    }
}
