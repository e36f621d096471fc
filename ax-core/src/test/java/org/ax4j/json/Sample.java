package org.ax4j.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;

/** An experiment with every kind of entry, parameter and number, of components that nobody has. */
final class Sample {
    static final Spec<?> STOPPER = new Spec<>("acme/never", 3, config());

    private Sample() {}

    private static Map<String, Object> config() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("rate", 0.1);
        config.put("whole", 2.0);
        config.put("count", 1L << 60);
        config.put("endless", Double.POSITIVE_INFINITY);
        config.put("none", Double.NaN);
        config.put("$real", "no number");
        config.put("flags", List.of(true, "ü\n\"", List.of(), Map.of("deep", Double.NEGATIVE_INFINITY)));
        return config;
    }

    private static SearchSpace space() {
        return SearchSpace.of(
                        RangeParameter.real("learning-rate", 1e-8, 100).log(),
                        RangeParameter.real("share", 0.001, 0.999).logit(),
                        RangeParameter.real("x", -1, 1).step(0.1),
                        RangeParameter.real("y", 0, 0.3).digits(3),
                        RangeParameter.integer("n", 5, 500).step(5),
                        ChoiceParameter.of("loss", "hinge", "log \"loss\""),
                        ChoiceParameter.of("k", 1, 2.5, 10),
                        ChoiceParameter.of("size", 16, 32).unordered(),
                        ChoiceParameter.ofBoolean("flag"),
                        FixedParameter.of("seed", 7),
                        FixedParameter.of("pi", 3.141592653589793),
                        DerivedParameter.of("total", "x + 2*`y` - 0.1"))
                .where("x + 3*learning-rate <= 0.2", "x >= y", "n + 2*seed == 3.4e1");
    }

    private static Point point(double x, int n) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("learning-rate", 1e-7 / 3);
        values.put("share", 0.5);
        values.put("x", x);
        values.put("y", 0);
        values.put("n", n);
        values.put("loss", "hinge");
        values.put("k", 2.5);
        values.put("size", 16);
        values.put("flag", false);
        values.put("seed", 7);
        values.put("pi", Math.PI);
        return Point.of(values);
    }

    static History history() {
        AtomicLong ticks = new AtomicLong();
        Experiment sample = new Experiment(
                History.empty(-42),
                () -> Instant.ofEpochSecond(1_700_000_000, ticks.getAndIncrement() * 1001),
                told -> {});
        sample.configure("sample", new ExperimentConfig("all of it", "me", List.of("a", "ü")), space());
        sample.declare(List.of(
                Metric.named("val/acc").maximise().noise(0.01),
                Metric.named("time").unit("s").cumulative(),
                Metric.named("plain")));
        sample.configureOptimization(ObjectiveGrammar.parse(
                "2*val/acc + bonus, -time",
                List.of("time <= 10", "2*a - b >= 0.25", "loss <= 1e-300"),
                Set.of("val/acc")));
        sample.configureStrategy(Map.of("name", "mine"));
        sample.configureStopping(STOPPER);
        sample.attach(space().canonical(point(0.1, 20)), Optional.of("my arm"), Origin.BASELINE);
        return more(sample);
    }

    private static History more(Experiment sample) {
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        predicted.put("time", new Prediction(1.5, 0.25));
        predicted.put("loss", new Prediction(-0.0, Double.NaN));
        Making making =
                new Making(new Spec<>("acme/gen", 1, config()), 7, Long.MIN_VALUE, Map.of("starts", 20L), predicted);
        Origin origin = new Origin("model", "its turn", Optional.of(making));
        sample.answer(
                new Event.Asked(2, Map.of("flag", true), 7, 1, "only one is left"),
                List.of(new Experiment.Draft(space().canonical(point(0, 20)), origin)),
                Map.of("acme/gen", config()));
        sample.tell(0, OptionalDouble.of(0.1), Optional.of(Outcomes.of("time", Double.MIN_VALUE, 0)), Optional.empty());
        sample.tell(0, OptionalDouble.of(1e17), Optional.of(Outcomes.of("time", -Double.MAX_VALUE)), Optional.empty());
        sample.tell(
                0,
                OptionalDouble.empty(),
                Optional.of(Outcomes.of("val/acc", 2.0 / 3, 0.1).and("$odd", 1)),
                Optional.of(TrialStatus.COMPLETED));
        sample.advised(1, new StopAdvice(false, "too early", Map.of("rank", 1.0)), Map.of("acme/never", Map.of()));
        sample.mark(1, TrialStatus.FAILED, "out of memory");
        sample.edit(List.of(
                SpaceEdit.widen(RangeParameter.real("x", -1, 2).step(0.05)),
                SpaceEdit.add(RangeParameter.real("later", 0, 1), 1.0 / 3),
                SpaceEdit.add(ChoiceParameter.of("mode", "a", "b").ordered(), "b"),
                SpaceEdit.freeze("k", 2.5),
                SpaceEdit.freeze("flag", true),
                SpaceEdit.unfreeze("flag")));
        return sample.history();
    }

    static byte[] bytes(History history) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ExperimentJson.write(history, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static History read(String json) {
        try {
            return ExperimentJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(History history) {
        return new String(bytes(history), StandardCharsets.UTF_8);
    }
}
