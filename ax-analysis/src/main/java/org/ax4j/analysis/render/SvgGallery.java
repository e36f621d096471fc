package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Chart.Picture;

/** Draws small pictures in rows. */
final class SvgGallery {
    private static final int COLUMNS = 8;
    private static final double SIDE = 96;
    private static final double GAP = 16;
    private static final double CAPTION = 24;
    private static final int CAPTION_LENGTH = 14;

    private SvgGallery() {}

    /** The width of a gallery of these pictures. */
    static double width(List<Picture> pictures) {
        return GAP + Math.min(COLUMNS, Math.max(1, pictures.size())) * (SIDE + GAP);
    }

    /** The height of a gallery of these pictures. */
    static double height(List<Picture> pictures) {
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        return GAP + rows * (SIDE + CAPTION + GAP);
    }

    /** The pictures with their captions. */
    static String content(List<Picture> pictures) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pictures.size(); i++) {
            int column = i % COLUMNS;
            int row = i / COLUMNS;
            out.append(picture(pictures.get(i), GAP + column * (SIDE + GAP), GAP + row * (SIDE + CAPTION + GAP)));
        }
        return out.toString();
    }

    /** The address of a picture's data; only the letters of base 64 are let through. */
    static String address(Picture picture) {
        return "data:image/png;base64," + picture.pngBase64().replaceAll("[^A-Za-z0-9+/=]", "");
    }

    private static String picture(Picture picture, double left, double top) {
        Tag image = Tag.of("image")
                .with("x", left)
                .with("y", top)
                .with("width", SIDE)
                .with("height", SIDE)
                .with("style", "image-rendering:pixelated")
                .with("href", address(picture));
        String caption = Markup.shortened(picture.caption(), CAPTION_LENGTH);
        return image + SvgText.middle(left + SIDE / 2, top + SIDE + 16, Tint.MUTED, caption);
    }
}
