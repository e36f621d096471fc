package org.ax4j.models.sampling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The direction numbers "new-joe-kuo-6" of 1,000 dimensions, from the copy in Apache Commons Math. With the primitive polynomial of degree {@code s},
 * coefficients {@code a_1 .. a_(s-1)}, and odd {@code m_1 .. m_s} the columns of a generating matrix are, as fractions of {@code 2^52},
 *
 * <pre>
 * v_j = m_j 2^(52-j)  for j = 1..s,    v_j = v_(j-s) / 2^s  xor  v_(j-s)  xor  a_1 v_(j-1) xor ... xor a_(s-1) v_(j-s+1)  beyond
 * </pre>
 *
 * Joe, Kuo: Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on Scientific Computing, 2008.
 */
final class JoeKuo {
    static final int BITS = 52;
    private static final String FILE = "/assets/org/apache/commons/math3/random/new-joe-kuo-6.1000";

    private JoeKuo() {}

    /** Read once, when first asked for. */
    private static final class Table {
        private static final List<long[]> COLUMNS = read();
    }

    static int dimensions() {
        return Table.COLUMNS.size();
    }

    /** A copy of the columns of one dimension, from 0, {@code [52]}. */
    static long[] columns(int dimension) {
        return Table.COLUMNS.get(dimension).clone();
    }

    private static List<long[]> read() {
        try (InputStream in = SobolSequenceGenerator.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("commons-math3 does not hold " + FILE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            return Stream.concat(Stream.of(first()), lines.lines().skip(1).map(JoeKuo::columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Van der Corput's sequence, which the file leaves out. */
    private static long[] first() {
        long[] v = new long[BITS];
        Arrays.setAll(v, j -> 1L << (BITS - 1 - j));
        return v;
    }

    /** From a line {@code d s a m_1 .. m_s}. */
    private static long[] columns(String line) {
        long[] numbers = Arrays.stream(line.strip().split("\\s+"))
                .mapToLong(Long::parseLong)
                .toArray();
        int s = (int) numbers[1];
        long a = numbers[2];
        long[] v = new long[BITS];
        for (int j = 0; j < BITS; j++) {
            v[j] = j < s ? numbers[3 + j] << (BITS - 1 - j) : v[j - s] ^ (v[j - s] >>> s);
            for (int k = 1; j >= s && k < s; k++) {
                v[j] ^= ((a >>> (s - 1 - k)) & 1) * v[j - k];
            }
        }
        return v;
    }
}
