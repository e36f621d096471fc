package org.ax4j.models.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HypervolumeTest {
    @Test
    void volumesEqualThoseOfBoTorch() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int compared = 0;
        try (InputStream in = HypervolumeTest.class.getResourceAsStream("/golden/sampling.json")) {
            for (JsonNode figure : mapper.readTree(in).get("hypervolume")) {
                double[][] points = mapper.convertValue(figure.get("points"), double[][].class);
                double[] reference = mapper.convertValue(figure.get("ref_point"), double[].class);
                assertThat(Hypervolume.of(points, reference))
                        .isCloseTo(figure.get("hypervolume").asDouble(), within(1e-10));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void volumesEqualInclusionAndExclusion(int objectives) {
        RandomStream random = new RandomStream(objectives);
        for (int round = 0; round < 60; round++) {
            double[][] gains = Fronts.real(round % 11, objectives, random);
            assertThat(Hypervolume.of(gains, new double[objectives]))
                    .isCloseTo(Fronts.inclusionExclusion(gains, objectives), within(1e-12));
        }
    }

    /** On whole numbers the volume is a count of unit cubes, and exact. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void volumesWithTiesAndDoublesAreCountsOfCubes(int objectives) {
        RandomStream random = new RandomStream(10 + objectives);
        for (int round = 0; round < 100; round++) {
            double[][] gains = Fronts.whole(round % 13, objectives, random);
            int count = 0;
            for (int cube = 0; cube < Math.pow(4, objectives); cube++) {
                double[] centre = new double[objectives];
                for (int j = 0; j < objectives; j++) {
                    centre[j] = (cube >> (2 * j) & 3) + 0.5;
                }
                count += Fronts.dominates(gains, centre) ? 1 : 0;
            }
            assertThat(Hypervolume.of(gains, new double[objectives])).isEqualTo(count);
        }
    }

    /** Below four objectives sweeps, from four on exclusive volumes: a further objective of equal height changes nothing. */
    @Test
    void sweepsAndExclusiveVolumesAgreeOnLongFronts() {
        double[][] gains = Fronts.real(200, 3, new RandomStream(20));
        double[][] taller =
                Arrays.stream(gains).map(gain -> Arrays.copyOf(gain, 4)).toArray(double[][]::new);
        for (double[] gain : taller) {
            gain[3] = 2;
        }
        double volume = Hypervolume.of(gains, new double[3]);
        assertThat(volume).isBetween(0.35, Math.PI / 6);
        assertThat(Hypervolume.of(taller, new double[4])).isCloseTo(2 * volume, within(1e-12));
    }

    @Test
    void volumesEqualShareOfRandomPlaces() {
        int n = 20_000;
        for (int objectives = 2; objectives <= 6; objectives++) {
            RandomStream random = new RandomStream(30 + objectives);
            double[][] gains = Fronts.real(30, objectives, random);
            int hits = 0;
            for (int i = 0; i < n; i++) {
                hits += Fronts.dominates(gains, random.doubles(objectives).toArray()) ? 1 : 0;
            }
            double volume = Hypervolume.of(gains, new double[objectives]);
            assertThat((double) hits / n).isCloseTo(volume, within(5 * Math.sqrt(volume * (1 - volume) / n)));
        }
    }

    @Test
    void orderOfPointsAndObjectivesDoesNotMatter() {
        double[][] gains = Fronts.real(25, 5, new RandomStream(40));
        double volume = Hypervolume.of(gains, new double[5]);
        List<double[]> shuffled = new ArrayList<>(List.of(gains));
        Collections.shuffle(shuffled, new Random(1));
        double[][] turned = shuffled.stream()
                .map(g -> new double[] {g[3], g[0], g[4], g[2], g[1]})
                .toArray(double[][]::new);
        assertThat(Hypervolume.of(turned, new double[5])).isCloseTo(volume, within(1e-13));
    }

    @Test
    void onlyWhatIsAboveTheReferenceCounts() {
        double[] reference = {1, 1, 1};
        assertThat(Hypervolume.of(new double[0][], reference)).isZero();
        assertThat(Hypervolume.of(new double[][] {{1, 5, 5}, {9, 0, 9}, {2, 2, Double.NaN}}, reference))
                .isZero();
        assertThat(Hypervolume.of(new double[][] {{1, 5, 5}, {3, 2, 4}}, reference))
                .isEqualTo(2 * 1 * 3);
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{1, 2}}, reference))
                .hasMessageContaining("2 objectives but the reference has 3");
    }
}
