package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random experiments, judged a second time by the rule as it is written in words, and a third time from the figures of the advice. */
class PercentileOracleTest {
    private static final int FULL = 20;

    private final List<NavigableMap<Double, Double>> curves = new ArrayList<>();
    private int asked;
    private int stopped;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void advicesAreThoseOfTheRuleInWords(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean minimise = seed % 2 == 0;
        double percentile = 20 + 10 * (seed % 4);
        Percentile.Config config = new Percentile.Config()
                .percentile(percentile)
                .protectedBest((int) (seed % 3))
                .replaySafety(false)
                .guard(new Guard().span(Span.steps(4, 18)).minCurves(3).patience((double) (seed % 4)));
        Lab lab = new Lab(minimise ? "-f" : "f");
        for (int t = 0; t < 25; t++) {
            int trial = lab.trial();
            curves.add(new TreeMap<>());
            double level = random.nextInt(12);
            boolean goesOn = true;
            for (double step = 1; step <= FULL && goesOn; step += 1 + random.nextInt(3) / 2.0) {
                double value = minimise ? 20 - level - random.nextInt(4) : level + random.nextInt(4);
                lab.tell(trial, step, "f", value);
                curves.get(trial).put(step, value);
                StopAdvice advice = lab.ask(Percentile.spec(config), trial);
                check(lab, config, trial, minimise, advice);
                goesOn = !advice.stop();
            }
            lab.mark(trial, goesOn ? TrialStatus.COMPLETED : TrialStatus.EARLY_STOPPED);
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(stopped).isGreaterThan(2);
    }

    private void check(Lab lab, Percentile.Config config, int trial, boolean minimise, StopAdvice advice) {
        asked++;
        stopped += advice.stop() ? 1 : 0;
        assertThat(advice.stop()).as(advice.reason()).isEqualTo(inWords(lab, config, trial, minimise));
        Map<String, Double> figures = advice.figures();
        boolean judged = figures.containsKey("f.bound");
        double sign = minimise ? -1 : 1;
        boolean again = judged
                && figures.get("f.curves") >= figures.get("min_curves")
                && figures.get("completed_curves") >= figures.get("min_curves")
                && figures.get("step") >= figures.get("from_step")
                && figures.get("step") <= figures.get("to_step")
                && sign * figures.get("f.value") < sign * figures.get("f.bound")
                && figures.get("f.rank") > config.protectedBest();
        assertThat(again).as(advice.reason()).isEqualTo(advice.stop());
    }

    private boolean inWords(Lab lab, Percentile.Config config, int trial, boolean minimise) {
        long completed = lab.history().trials().stream()
                .filter(t -> t.status() == TrialStatus.COMPLETED)
                .count();
        double last = curves.get(trial).lastKey();
        if (completed < 3 || last < 4 || last > 18) {
            return false;
        }
        boolean bad = true;
        for (double step : curves.get(trial)
                .tailMap(last - config.guard().patience(), true)
                .keySet()) {
            List<Double> gains = new ArrayList<>();
            for (NavigableMap<Double, Double> curve : curves) {
                double value = at(curve, step);
                if (!Double.isNaN(value)) {
                    gains.add(minimise ? -value : value);
                }
            }
            Collections.sort(gains);
            double own = (minimise ? -1 : 1) * curves.get(trial).get(step);
            long better = gains.stream().filter(gain -> gain > own).distinct().count();
            bad &= gains.size() >= 3
                    && own < quantile(gains, config.percentile())
                    && 1 + better > config.protectedBest();
        }
        return bad;
    }

    private static double quantile(List<Double> sorted, double percentile) {
        double place = percentile / 100 * (sorted.size() - 1);
        int left = (int) Math.floor(place);
        int right = (int) Math.ceil(place);
        return sorted.get(left) + (place - left) * (sorted.get(right) - sorted.get(left));
    }

    private static double at(NavigableMap<Double, Double> curve, double step) {
        if (curve.isEmpty() || step < curve.firstKey() || step > curve.lastKey()) {
            return Double.NaN;
        }
        double left = curve.floorKey(step);
        double right = curve.ceilingKey(step);
        return left == right
                ? curve.get(left)
                : curve.get(left) + (step - left) / (right - left) * (curve.get(right) - curve.get(left));
    }
}
