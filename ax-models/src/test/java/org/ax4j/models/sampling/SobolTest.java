package org.ax4j.models.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SobolTest {
    static JsonNode golden(String file) throws IOException {
        try (InputStream in = SobolTest.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }

    static double[][] points(Sobol sobol, int count) {
        double[][] points = new double[count][];
        Arrays.setAll(points, i -> sobol.next());
        return points;
    }

    @Test
    void plainPointsEqualThoseOfTorch() throws IOException {
        int compared = 0;
        for (JsonNode sequence : golden("sampling.json").get("sobol")) {
            Sobol sobol = Sobol.plain(sequence.get("dimension").asInt());
            for (JsonNode point : sequence.get("points")) {
                double[] next = sobol.next();
                assertThat(next).hasSize(point.size());
                for (int k = 0; k < next.length; k++) {
                    assertThat(next[k]).isEqualTo(point.get(k).asDouble());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(16 * (1 + 2 + 6 + 21));
    }

    /** Torch gives its first point in single precision. */
    @Test
    void scrambledPointsEqualThoseOfTorchForItsRandomBits() {
        double[][] torch = {
            {.99751335, .10436639, .82297885, .41943216, .5283221},
            {.39916137, .51097705, .32202838, .52579551, .47532762},
            {.1809512, .36145189, .57283676, .1443199, .2209845},
            {.71534213, .76929815, .07219888, .78599984, .77535243}
        };
        double[][] ours = points(TorchScramble.of(5, 42), 4);
        for (int i = 0; i < 4; i++) {
            assertThat(ours[i]).containsExactly(torch[i], within(i == 0 ? 4e-8 : 6e-9));
        }
    }

    static Stream<Sobol> sequences() {
        return Stream.of(
                Sobol.plain(2), Sobol.scrambled(2, new RandomStream(1)), Sobol.scrambled(2, new RandomStream(2)));
    }

    /** A (0, m, 2)-net in base 2: each box of volume 2^-m with dyadic sides holds one of 2^m points, in every block of the sequence. */
    @ParameterizedTest
    @MethodSource("sequences")
    void eachDyadicBoxOfTwoDimensionsHoldsOnePointOfEachBlock(Sobol sobol) {
        int m = 8;
        for (int block = 0; block < 3; block++) {
            double[][] points = points(sobol, 1 << m);
            for (int split = 0; split <= m; split++) {
                int columns = split;
                Set<Long> boxes = new HashSet<>();
                for (double[] point : points) {
                    boxes.add(((long) (point[0] * (1 << columns)) << m) + (long) (point[1] * (1 << (m - columns))));
                }
                assertThat(boxes).hasSize(1 << m);
            }
        }
    }

    @Test
    void eachCoordinateIsStratified() {
        for (Sobol sobol : List.of(Sobol.plain(1000), Sobol.scrambled(1000, new RandomStream(3)))) {
            for (int block = 0; block < 2; block++) {
                double[][] points = points(sobol, 64);
                for (int k = 0; k < 1000; k++) {
                    int at = k;
                    assertThat(Arrays.stream(points)
                                    .mapToInt(point -> (int) (point[at] * 64))
                                    .distinct()
                                    .count())
                            .isEqualTo(64);
                }
            }
        }
    }

    @Test
    void skippingEqualsStepping() {
        for (int skipped : new int[] {0, 1, 5, 64, 1000}) {
            Sobol stepped = Sobol.scrambled(1003, new RandomStream(4));
            Sobol leapt = Sobol.scrambled(1003, new RandomStream(4));
            points(stepped, 7 + skipped);
            points(leapt, 7);
            leapt.skip(skipped);
            assertThat(points(leapt, 5)).isDeepEqualTo(points(stepped, 5));
        }
    }

    @Test
    void aSeedGivesOneSequenceAndAnotherSeedAnother() {
        double[] one = Sobol.scrambled(4, new RandomStream(5)).next();
        assertThat(Sobol.scrambled(4, new RandomStream(5)).next()).containsExactly(one);
        assertThat(Sobol.scrambled(4, new RandomStream(6)).next()).isNotEqualTo(one);
    }

    /** Over scramblings each point is uniform: chi squared of 16 bins, 15 degrees of freedom, is below 44.3 with probability 0.9999. */
    @Test
    void scrambledPointsAreUniformOverScramblings() {
        int[][] bins = new int[6][16];
        int scramblings = 4000;
        for (int seed = 0; seed < scramblings; seed++) {
            Sobol sobol = Sobol.scrambled(2, new RandomStream(RandomStream.seed(7, "scrambling", seed)));
            for (int i = 0; i < 3; i++) {
                double[] point = sobol.next();
                bins[2 * i][(int) (point[0] * 16)]++;
                bins[2 * i + 1][(int) (point[1] * 16)]++;
            }
        }
        double expected = scramblings / 16.0;
        for (int[] bin : bins) {
            assertThat(Arrays.stream(bin)
                            .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                            .sum())
                    .isLessThan(44.3);
        }
    }

    /** The expected squared discrepancy of n independent points is (2^-d - 3^-d) / n. */
    @Test
    void discrepancyIsFarBelowThatOfIndependentPoints() {
        int n = 1024;
        for (int d : new int[] {2, 5, 8}) {
            double independent = (Math.pow(2, -d) - Math.pow(3, -d)) / n;
            double scrambled = squaredDiscrepancy(points(Sobol.scrambled(d, new RandomStream(8)), n));
            double plain = squaredDiscrepancy(points(Sobol.plain(d), n));
            double limit = d == 2 ? 0.05 : d == 5 ? 0.15 : 0.5;
            assertThat(scrambled).isBetween(0.0, limit * independent);
            assertThat(plain).isBetween(0.0, limit * independent);
        }
    }

    /** The squared L2 star discrepancy by Warnock's formula. */
    private static double squaredDiscrepancy(double[][] x) {
        int d = x[0].length;
        double single = 0;
        double pairs = 0;
        for (double[] a : x) {
            double product = 1;
            for (double value : a) {
                product *= (1 - value * value) / 2;
            }
            single += product;
            for (double[] b : x) {
                double both = 1;
                for (int k = 0; k < d; k++) {
                    both *= 1 - Math.max(a[k], b[k]);
                }
                pairs += both;
            }
        }
        return Math.pow(3, -d) - 2 * single / x.length + pairs / ((double) x.length * x.length);
    }

    /** prod exp(x_k) over the cube is (e - 1)^d. */
    @Test
    void integralsOfSmoothFunctionsConvergeFasterThanByChance() {
        double few = error(256);
        double many = error(4096);
        assertThat(many).isLessThan(few / 10);
        double byChance = Math.sqrt(Math.pow((Math.E * Math.E - 1) / 2, 3) - Math.pow(Math.E - 1, 6)) / 64;
        assertThat(many).isLessThan(byChance / 20);
    }

    private static double error(int n) {
        double squares = 0;
        for (int seed = 0; seed < 30; seed++) {
            double mean = Arrays.stream(points(Sobol.scrambled(3, new RandomStream(seed)), n))
                    .mapToDouble(x -> Math.exp(x[0] + x[1] + x[2]) / n)
                    .sum();
            double off = mean - Math.pow(Math.E - 1, 3);
            squares += off * off / 30;
        }
        return Math.sqrt(squares);
    }

    @Test
    void coordinatesBeyondTheTableArePseudoRandom() {
        double[][] wide = points(Sobol.scrambled(1500, new RandomStream(9)), 32);
        double[][] narrow = points(Sobol.scrambled(1000, new RandomStream(9)), 32);
        for (int i = 0; i < 32; i++) {
            assertThat(Arrays.copyOf(wide[i], 1000)).containsExactly(narrow[i]);
            assertThat(Arrays.stream(wide[i], 1000, 1500).average().orElseThrow())
                    .isCloseTo(0.5, within(4 * Math.sqrt(1 / 12.0 / 500)));
            assertThat(Arrays.stream(wide[i], 1000, 1500).distinct().count()).isEqualTo(500);
        }
        assertThat(wide[0][1200]).isNotEqualTo(wide[1][1200]);
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThat(Sobol.scrambled(0, new RandomStream(1)).next()).isEmpty();
        assertThatThrownBy(() -> Sobol.plain(1001)).hasMessageContaining("0 to 1000 dimensions but 1001");
        assertThatThrownBy(() -> Sobol.scrambled(-1, new RandomStream(1))).hasMessageContaining("-1");
        assertThatThrownBy(() -> Sobol.plain(2).skip(-3)).hasMessageContaining("-3");
    }
}
