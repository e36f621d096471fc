package org.ax4j.earlystop;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Plain;
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
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/** An experiment with one parameter whose trials are told as tests need them. */
final class Lab {
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1e6));
    private static final Components COMPONENTS = Components.of(new EarlyStopPlugin().components(), List.of());

    private final Experiment experiment = new Experiment(History.empty(7), () -> Instant.EPOCH, history -> {});

    Lab(String objective, String... constraints) {
        experiment.configure("lab", ExperimentConfig.empty(), SPACE);
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(constraints), Set.of()));
    }

    Lab declare(Metric... metrics) {
        experiment.declare(List.of(metrics));
        return this;
    }

    /** A new running trial. */
    int trial() {
        Point point = SPACE.canonical(
                Point.of(Map.of("x", (double) experiment.history().trials().size())));
        return experiment.attach(point, Optional.empty(), Origin.ATTACHED);
    }

    Lab tell(int trial, double step, String metric, double value) {
        return tell(trial, step, Outcomes.of(metric, value));
    }

    Lab tell(int trial, double step, Outcomes outcomes) {
        experiment.tell(trial, OptionalDouble.of(step), Optional.of(outcomes), Optional.empty());
        return this;
    }

    /** A running trial with values at steps 1, 2, ... */
    int running(String metric, double... values) {
        int trial = trial();
        for (int i = 0; i < values.length; i++) {
            tell(trial, i + 1, metric, values[i]);
        }
        return trial;
    }

    /** A completed batch, each arm of which has one value at all steps. */
    Lab batch(String metric, int steps, double... values) {
        return batch(metric, steps, values.length, (arm, step) -> values[arm]);
    }

    /** A completed batch of so many arms whose values grow with the steps. */
    Lab grown(String metric, int steps, int arms) {
        return batch(metric, steps, arms, (arm, step) -> (arm + 1.0) * step);
    }

    private Lab batch(String metric, int steps, int arms, BiFunction<Integer, Integer, Double> value) {
        Map<Point, Double> weights = new LinkedHashMap<>();
        for (int arm = 0; arm < arms; arm++) {
            double x = 1000.0 * experiment.history().trials().size() + arm + 0.5;
            weights.put(SPACE.canonical(Point.of(Map.of("x", x))), 1.0);
        }
        int trial = experiment.attachBatch(weights);
        List<Trial> members = experiment.history().trial(trial).members();
        for (int arm = 0; arm < arms; arm++) {
            String name = members.get(arm).armName();
            for (int step = 1; step <= steps; step++) {
                Outcomes told = Outcomes.of(metric, value.apply(arm, step));
                experiment.tell(trial, name, OptionalDouble.of(step), Optional.of(told), Optional.empty());
            }
        }
        mark(trial, TrialStatus.COMPLETED);
        return this;
    }

    int completed(String metric, double... values) {
        int trial = running(metric, values);
        mark(trial, TrialStatus.COMPLETED);
        return trial;
    }

    /** Completed trials, of which the i-th has the value i + 1 at each step. */
    Lab ladder(String metric, int trials, int steps) {
        for (int i = 0; i < trials; i++) {
            double[] values = new double[steps];
            java.util.Arrays.fill(values, i + 1);
            completed(metric, values);
        }
        return this;
    }

    void mark(int trial, TrialStatus status) {
        experiment.mark(trial, status, "");
    }

    History history() {
        return experiment.history();
    }

    /** Asks without noting it. */
    StopAdvice ask(Spec<Stopper> spec, int trial) {
        return review(spec, List.of(trial)).advice().get(trial);
    }

    Review review(Spec<Stopper> spec, List<Integer> trials) {
        return COMPONENTS.create(Stopper.class, spec).review(ReviewRequest.of(spec.id(), history(), trials));
    }

    /** An instance that may be asked more than once. */
    static Stopper instance(Spec<Stopper> spec) {
        return COMPONENTS.create(Stopper.class, spec);
    }

    static StopAdvice ask(Stopper stopper, Spec<Stopper> spec, Lab lab, int trial) {
        return stopper.review(ReviewRequest.of(spec.id(), lab.history(), List.of(trial)))
                .advice()
                .get(trial);
    }

    /** Asks about the whole experiment. */
    Optional<StopAdvice> experiment(Spec<Stopper> spec) {
        return instance(spec).reviewExperiment(ReviewRequest.of(spec.id(), history(), List.of()));
    }

    /** A new running trial that a model suggested, of which this was predicted. */
    void suggested(Map<String, Prediction> predicted) {
        Point point = SPACE.canonical(
                Point.of(Map.of("x", (double) experiment.history().trials().size())));
        Spec<Generator> model = Spec.of(Generator.class, "acme/model");
        Making making = new Making(model, history().length(), 1, Map.of(), predicted);
        experiment.answer(
                new Event.Asked(1, Map.of(), history().length(), 1, ""),
                List.of(new Experiment.Draft(point, new Origin("model", "a test", Optional.of(making)))),
                Map.of());
    }

    /** Tells a final reading. */
    void finish(int trial, String metric, double value) {
        experiment.tell(trial, OptionalDouble.empty(), Optional.of(Outcomes.of(metric, value)), Optional.empty());
    }

    /** Asks and notes advice and memory, as a client does. */
    StopAdvice consult(Spec<Stopper> spec, int trial) {
        Review review = review(spec, List.of(trial));
        StopAdvice advice = review.advice().get(trial);
        Map<String, Map<String, Object>> memories = review.memory()
                .map(memory -> Map.of(spec.id(), Plain.of(memory)))
                .orElse(Map.of());
        experiment.advised(trial, advice, memories);
        return advice;
    }

    static List<Component<?, ?>> components() {
        return new EarlyStopPlugin().components();
    }
}
