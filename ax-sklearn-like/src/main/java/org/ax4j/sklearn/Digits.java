package org.ax4j.sklearn;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;

/**
 * The 1797 handwritten digits that scikit-learn ships: images of 8 by 8 cells, each cell the ink in it from 0 to 16.
 *
 * <p>E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998; the
 * test part of it, as distributed with scikit-learn under the BSD 3-clause licence.
 */
public final class Digits {
    private static final int SIDE = 8;
    private static final int FEATURES = SIDE * SIDE;
    private static final double MOST_INK = 16.0;

    private final double[][] data;
    private final int[] targets;

    private Digits(double[][] data, int[] targets) {
        this.data = data;
        this.targets = targets;
    }

    /**
     * Reads the digits from the module's own resources.
     *
     * @return all digits
     */
    public static Digits load() {
        try (BufferedReader reader = reader()) {
            return parse(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException("digits.csv.gz cannot be read", e);
        }
    }

    private static BufferedReader reader() throws IOException {
        InputStream stream = Digits.class.getResourceAsStream("digits.csv.gz");
        if (stream == null) {
            throw new IOException("digits.csv.gz is not beside " + Digits.class.getName());
        }
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.US_ASCII));
    }

    private static Digits parse(Stream<String> lines) {
        List<int[]> rows = lines.map(Digits::numbers).toList();
        double[][] data = new double[rows.size()][FEATURES];
        int[] targets = new int[rows.size()];
        for (int i = 0; i < data.length; i++) {
            for (int j = 0; j < FEATURES; j++) {
                data[i][j] = rows.get(i)[j];
            }
            targets[i] = rows.get(i)[FEATURES];
        }
        return new Digits(data, targets);
    }

    private static int[] numbers(String line) {
        int[] numbers = new int[FEATURES + 1];
        int at = 0;
        for (int j = 0; j <= FEATURES; j++) {
            int comma = line.indexOf(',', at);
            int end = comma < 0 ? line.length() : comma;
            numbers[j] = Integer.parseInt(line, at, end, 10);
            at = end + 1;
        }
        return numbers;
    }

    /**
     * The features: the ink in the cells, row by row of the image.
     *
     * @return {@code [1797 x 64]}, each from 0 to 16; a copy
     */
    public double[][] data() {
        double[][] copy = new double[data.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = data[i].clone();
        }
        return copy;
    }

    /**
     * The labels.
     *
     * @return {@code [1797]}, each from 0 to 9; a copy
     */
    public int[] targets() {
        return targets.clone();
    }

    /**
     * One digit as a matrix.
     *
     * @param i which, from 0
     * @return {@code [8 x 8]}, from the top left, each from 0 to 16
     * @throws IllegalArgumentException if there is no such digit
     */
    public double[][] image(int i) {
        double[] row = data[checked(i)];
        double[][] image = new double[SIDE][SIDE];
        for (int j = 0; j < FEATURES; j++) {
            image[j / SIDE][j % SIDE] = row[j];
        }
        return image;
    }

    /**
     * One digit as a picture, dark ink on white.
     *
     * @param i which, from 0
     * @return a grey picture of 8 by 8 pixels
     * @throws IllegalArgumentException if there is no such digit
     */
    public BufferedImage picture(int i) {
        return picture(i, 1);
    }

    /**
     * One digit as an enlarged picture, dark ink on white.
     *
     * @param i which, from 0
     * @param cell the side of each cell in pixels, 1 or more
     * @return a grey picture of {@code 8 cell} by {@code 8 cell} pixels
     * @throws IllegalArgumentException if there is no such digit or a cell has no pixel
     */
    public BufferedImage picture(int i, int cell) {
        if (cell < 1) {
            throw new IllegalArgumentException("cell must be 1 or more but is " + cell);
        }
        double[] row = data[checked(i)];
        int side = SIDE * cell;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int v = 0; v < side; v++) {
            for (int u = 0; u < side; u++) {
                double ink = row[v / cell * SIDE + u / cell];
                int grey = (int) Math.round(255.0 * (1.0 - ink / MOST_INK));
                picture.getRaster().setSample(u, v, 0, grey);
            }
        }
        return picture;
    }

    /**
     * One digit as a PNG file.
     *
     * @param i which, from 0
     * @param cell the side of each cell in pixels, 1 or more
     * @return the bytes of the file
     * @throws IllegalArgumentException if there is no such digit or a cell has no pixel
     */
    public byte[] png(int i, int cell) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(i, cell), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("digit " + i + " cannot be written as PNG", e);
        }
        return bytes.toByteArray();
    }

    private int checked(int i) {
        if (i < 0 || i >= data.length) {
            throw new IllegalArgumentException("i must be from 0 to " + (data.length - 1) + " but is " + i);
        }
        return i;
    }
}
