package org.ax4j.models.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Read once, when first asked for; lines are made numbers when their dimension is, because few are. */
    private static final class Table {
        private static final byte[] TEXT = read();
        private static final Map<Integer, long[]> COLUMNS = new ConcurrentHashMap<>();
    }

    /** A copy of the columns of one dimension, from 0, {@code [52]}. */
    static long[] columns(int dimension) {
        return Table.COLUMNS
                .computeIfAbsent(dimension, k -> k == 0 ? first() : columns(line(Table.TEXT, k)))
                .clone();
    }

    private static byte[] read() {
        try (InputStream in = SobolSequenceGenerator.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("commons-math3 does not hold " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a number; the first, of number 0, are titles. */
    private static String line(byte[] text, int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = end(text, from) + 1;
        }
        return new String(text, from, end(text, from) - from, StandardCharsets.US_ASCII);
    }

    private static int end(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Van der Corput's sequence, which the file leaves out. */
    private static long[] first() {
        long[] v = new long[BITS];
        Arrays.setAll(v, j -> 1L << (BITS - 1 - j));
        return v;
    }

    /** From a line {@code d s a m_1 .. m_s}. */
    private static long[] columns(String line) {
        StringTokenizer words = new StringTokenizer(line);
        long[] numbers = new long[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(words.nextToken());
        }
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
