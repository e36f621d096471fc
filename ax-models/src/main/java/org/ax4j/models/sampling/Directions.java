package org.ax4j.models.sampling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Direction numbers of the Sobol sequence for 1,000 dimensions. Joe, Kuo: Constructing Sobol Sequences with Better
 * Two-Dimensional Projections, SIAM Journal on Scientific Computing 30, 2008; the file new-joe-kuo-6 as Apache Commons
 * Math ships it.
 */
final class Directions {
    static final int MOST_DIMENSIONS = 1000;
    /** Bits of a point: enough for 2^52 points, and exact in a double. */
    static final int BITS = 52;

    private static final String FILE = "/assets/org/apache/commons/math3/random/new-joe-kuo-6.1000";

    private Directions() {}

    /** The numbers of the first dimensions {@code [d][BITS]}, the first bit of a point being bit 51. */
    static long[][] of(int dimension) {
        long[][] all = new long[dimension][];
        all[0] = new long[BITS];
        for (int i = 0; i < BITS; i++) {
            all[0][i] = 1L << (BITS - 1 - i);
        }
        List<String> lines = dimension == 1 ? List.of() : lines(dimension - 1);
        for (int k = 1; k < dimension; k++) {
            all[k] = numbers(lines.get(k - 1));
        }
        return all;
    }

    private static List<String> lines(int count) {
        try (InputStream in = Optional.ofNullable(SobolSequenceGenerator.class.getResourceAsStream(FILE))
                        .orElseThrow();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            reader.readLine();
            List<String> lines = new ArrayList<>();
            while (lines.size() < count) {
                lines.add(reader.readLine());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line holds the dimension, the degree s and coefficients a of its polynomial, and the numbers m_1 to m_s. */
    private static long[] numbers(String line) {
        String[] fields = line.trim().split("\\s+", -1);
        int s = Integer.parseInt(fields[1]);
        int a = Integer.parseInt(fields[2]);
        long[] v = new long[BITS];
        for (int i = 0; i < BITS; i++) {
            if (i < s) {
                v[i] = Long.parseLong(fields[3 + i]) << (BITS - 1 - i);
            } else {
                v[i] = v[i - s] ^ (v[i - s] >>> s);
                for (int k = 1; k < s; k++) {
                    v[i] ^= ((a >> (s - 1 - k)) & 1) * v[i - k];
                }
            }
        }
        return v;
    }
}
