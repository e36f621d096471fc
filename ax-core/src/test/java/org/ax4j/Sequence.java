package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.Hierarchy;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Stopper;

/** One random sequence of calls, most of them valid, each followed by a look at everything that must hold. */
public final class Sequence {
    private final SplittableRandom random;
    private final RandomProblems problems;
    private final Client client;
    private final SequenceModel model = new SequenceModel();
    private final SequenceCounts counts;
    private SearchSpace space;
    private final Map<String, Object> frozen = new TreeMap<>();
    private RandomProblems.Wanted wanted;
    /** Once nothing was left it is asked rarely: finding that out again costs thousands of draws. */
    private boolean exhausted;

    private final Consumer<Client> strategy;
    private final Consumer<History> afterEach;

    /**
     * A sequence.
     *
     * @param seed from which all of it is drawn
     * @param counts what it adds to
     * @param strategy chooses the strategy, or leaves the default
     * @param afterEach what is looked at after each call
     */
    public Sequence(long seed, SequenceCounts counts, Consumer<Client> strategy, Consumer<History> afterEach) {
        this.strategy = strategy;
        this.afterEach = afterEach;
        this.random = new SplittableRandom(seed);
        this.problems = new RandomProblems(random);
        this.counts = counts;
        this.client = Client.builder()
                .seed(seed)
                .clock(() -> Instant.EPOCH)
                .plugins(Broken.plugin())
                .build();
        this.space = problems.space();
        this.wanted = problems.wanted();
    }

    /**
     * Makes the calls.
     *
     * @param calls how many, at least 10
     * @return the history at the end
     */
    public History run(int calls) {
        if (random.nextInt(10) == 0) {
            refused(() -> client.getNextTrials(1));
            refused(() -> client.configureOptimization("score"));
        }
        valid(() -> client.configureExperiment("random", space));
        configure();
        for (int i = 3; i < calls; i++) {
            if (random.nextInt(10) == 0) {
                refused(new BadCalls(random, client, model, problems, space).any());
            } else {
                call();
            }
            afterEach.accept(client.history());
        }
        if (random.nextInt(8) == 0) {
            breakRules();
        }
        return client.history();
    }

    /** Metrics are declared before what is wanted, after it, in two parts, or not at all. */
    private void configure() {
        int order = random.nextInt(4);
        if (order == 0) {
            declareAll();
        } else if (order == 1) {
            declare(RandomProblems.METRICS.subList(0, 2));
        }
        if (random.nextInt(10) == 0) {
            refused(() -> client.getNextTrials(1));
        }
        valid(() -> wanted.of(client));
        counts.relative(wanted.constraints());
        afterEach.accept(client.history());
        if (order == 1 || order == 2) {
            declareAll();
        }
        strategy.accept(client);
        afterEach.accept(client.history());
    }

    private void declareAll() {
        declare(RandomProblems.METRICS);
    }

    private void declare(List<String> metrics) {
        valid(() -> client.configureMetrics(metrics.stream().map(Metric::named).toArray(Metric[]::new)));
        afterEach.accept(client.history());
    }

    /** What a generator does wrong is told as its fault, and what is no configuration as that. */
    private void breakRules() {
        valid(() -> client.configureGenerationStrategy(Broken.strategy()));
        refused(() -> client.getNextTrials(1));
        problems.point(space).ifPresent(point -> refused(() -> client.predict(List.of(point))));
        refused(() -> client.configureEarlyStopping(Spec.of(Stopper.class, "ax/any", new Unfit(new Object()))));
    }

    /** A configuration of a type that cannot be stored. */
    private record Unfit(Object any) {}

    private void call() {
        List<Integer> running = model.of(TrialStatus.RUNNING);
        int kind = random.nextInt(running.isEmpty() ? 5 : 20);
        if (kind < 3 && exhausted && random.nextInt(8) > 0) {
            look();
        } else if (kind < 3) {
            ask();
        } else if (kind < 4) {
            attach();
        } else if (kind < 5) {
            look();
        } else {
            tell(running.get(random.nextInt(running.size())), kind);
        }
    }

    private void ask() {
        if (random.nextInt(5) == 0) {
            askBatch();
            return;
        }
        int count = random.nextInt(1, 4);
        Map<String, Object> fixed = fixed();
        History before = client.history();
        try {
            valid(() -> {
                Map<Integer, Point> points = random.nextInt(6) > 0
                        ? client.getNextTrials(count, fixed)
                        : client.getNextTrials(count, fixed, Duration.ofMillis(random.nextInt(1, 2000)));
                assertThat(points).hasSizeBetween(1, count);
                Event.Asked asked = client.lastAsk().orElseThrow();
                assertThat(asked.answer().isEmpty()).isEqualTo(points.size() == count);
                points.forEach((index, point) -> suggested(index, point, fixed));
            });
        } catch (AxException e) {
            boolean clash = !fixed.isEmpty() && !frozen.isEmpty() && e.code().equals("AX-POINT");
            assertThat(clash ? "AX-EXHAUSTED" : e.code()).as(e.toString()).isEqualTo("AX-EXHAUSTED");
            counts.refused(e);
            exhausted = !clash;
            unchanged(before);
        }
    }

    private void askBatch() {
        int count = random.nextInt(1, 4);
        History before = client.history();
        try {
            valid(() -> {
                Trial batch = client.getNextBatch(count);
                List<Point> points = batch.members().stream().map(Trial::point).toList();
                assertThat(points).hasSizeBetween(1, count).doesNotHaveDuplicates();
                assertThat(client.lastAsk().orElseThrow().answer().isEmpty()).isEqualTo(points.size() == count);
                points.forEach(point -> isSuggested(point, Map.of()));
                model.added(batch.index(), points);
                counts.batch();
            });
        } catch (AxException e) {
            assertThat(e.code()).as(e.toString()).isEqualTo("AX-EXHAUSTED");
            counts.refused(e);
            exhausted = true;
            unchanged(before);
        }
    }

    /** A refused ask leaves nothing. */
    private void unchanged(History before) {
        assertThat(client.history()).isSameAs(before);
        model.check(client.history());
    }

    private void suggested(int index, Point point, Map<String, Object> fixed) {
        isSuggested(point, fixed);
        model.added(index, point);
    }

    private void isSuggested(Point point, Map<String, Object> fixed) {
        assertThat(space.contains(point)).as("%s in %s", point, space).isTrue();
        assertThat(model.isTaken(point)).as("%s is new", point).isFalse();
        assertThat(point.values()).containsAllEntriesOf(fixed).containsAllEntriesOf(space.canonicalPart(frozen));
    }

    /** Mostly nothing; else the value that some point has for one parameter. Not in small spaces, where to find nothing costs thousands of draws. */
    private Map<String, Object> fixed() {
        if (random.nextInt(6) > 0 || space.cardinality() < 1000) {
            return Map.of();
        }
        String name =
                space.searched().get(random.nextInt(space.searched().size())).name();
        Map<String, Object> fixed = new LinkedHashMap<>();
        problems.point(space).filter(point -> point.values().containsKey(name)).ifPresent(point -> {
            fixed.put(name, point.values().get(name));
            Hierarchy hierarchy = space.hierarchy();
            for (var above = hierarchy.parent(name);
                    above.isPresent();
                    above = hierarchy.parent(above.get().name())) {
                fixed.put(above.get().name(), point.values().get(above.get().name()));
            }
        });
        return fixed.keySet().stream().anyMatch(frozen::containsKey) ? Map.of() : fixed;
    }

    private void attach() {
        Optional<Point> point = problems.point(space);
        if (point.isEmpty()) {
            look();
            return;
        }
        if (random.nextInt(4) == 0) {
            attachBatch(point.get());
            return;
        }
        boolean named = !model.isKnown(point.get()) && random.nextBoolean();
        String name = "arm " + model.size();
        boolean baseline = named && random.nextBoolean();
        valid(() -> {
            int index = baseline
                    ? client.attachBaseline(point.get(), name)
                    : named ? client.attachTrial(point.get(), name) : client.attachTrial(point.get());
            model.added(index, point.get());
            assertThat(client.trial(index).armName().equals(name)).isEqualTo(named);
        });
    }

    private void attachBatch(Point first) {
        Map<Point, Double> weights = new LinkedHashMap<>(Map.of(first, 0.5));
        for (int i = random.nextInt(3); i > 0; i--) {
            problems.point(space).ifPresent(more -> weights.put(more, random.nextInt(1, 9) / 4.0));
        }
        valid(() -> {
            int index = client.attachBatch(weights);
            model.added(index, List.copyOf(weights.keySet()));
            assertThat(client.trial(index).arms().values()).containsExactlyElementsOf(weights.values());
            counts.batch();
        });
    }

    private void tell(int trial, int kind) {
        if (client.trial(trial).isBatch()) {
            tellBatch(trial, kind);
            return;
        }
        Outcomes outcomes = outcomes();
        OptionalDouble step =
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(-2, 8) / 2.0);
        if (kind < 11) {
            valid(() -> step.ifPresentOrElse(
                    at -> client.attachData(trial, outcomes, at), () -> client.attachData(trial, outcomes)));
            model.told(trial, 0, step, outcomes);
        } else if (kind < 15) {
            valid(() -> step.ifPresentOrElse(
                    at -> client.completeTrial(trial, outcomes, at), () -> client.completeTrial(trial, outcomes)));
            model.told(trial, 0, step, outcomes);
            became(trial, TrialStatus.COMPLETED);
        } else {
            end(trial, kind);
        }
        model.check(client.history());
    }

    /** Each arm has readings of its own, and all end together. */
    private void tellBatch(int trial, int kind) {
        if (kind < 15) {
            int arm = random.nextInt(model.arms(trial));
            String name = client.trial(trial).members().get(arm).armName();
            Outcomes outcomes = outcomes();
            OptionalDouble step =
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(-2, 8) / 2.0);
            valid(() -> step.ifPresentOrElse(
                    at -> client.attachData(trial, name, outcomes, at),
                    () -> client.attachData(trial, name, outcomes)));
            model.told(trial, arm, step, outcomes);
        } else {
            end(trial, kind);
        }
        model.check(client.history());
    }

    private void end(int trial, int kind) {
        if (kind == 15) {
            valid(() -> client.completeTrial(trial));
            became(trial, TrialStatus.COMPLETED);
        } else if (kind == 16) {
            valid(() -> client.markTrialFailed(trial, "broke"));
            became(trial, TrialStatus.FAILED);
        } else if (kind == 17) {
            valid(() -> client.markTrialAbandoned(trial, ""));
            became(trial, TrialStatus.ABANDONED);
        } else if (model.hasReading(trial) && !client.trial(trial).isBatch()) {
            valid(() -> client.markTrialEarlyStopped(trial));
            became(trial, TrialStatus.EARLY_STOPPED);
        } else {
            refused(() -> client.markTrialEarlyStopped(trial));
        }
    }

    private void became(int trial, TrialStatus status) {
        model.became(trial, status);
        counts.became(status);
    }

    private Outcomes outcomes() {
        Map<String, Double> means = new TreeMap<>();
        RandomProblems.METRICS.stream()
                .filter(name -> random.nextInt(5) > 0)
                .forEach(name -> means.put(name, random.nextInt(-40, 40) / 8.0));
        Outcomes told = Outcomes.of(means);
        return random.nextInt(4) == 0 ? told.and("tracked", random.nextDouble(), 0.5) : told.and("score", 1, 0);
    }

    /** Calls that change nothing, and now and then another objective. */
    private void look() {
        if (random.nextInt(3) == 0) {
            edit();
        } else if (random.nextInt(4) == 0) {
            declareAll(); // once a trial is completed, names that nobody told or declared are taken for slips
            wanted = problems.wanted();
            valid(() -> wanted.of(client));
            counts.relative(wanted.constraints());
        } else if (wanted.several()) {
            boolean waits = !client.history()
                    .problem()
                    .orElseThrow()
                    .unresolved()
                    .isEmpty(); // for the baseline, before which nothing is called feasible
            valid(() -> assertThat(client.getParetoFrontier()).allMatch(best -> best.feasible() != waits));
        } else {
            best();
        }
    }

    /** Widens, adds, freezes or unfreezes. */
    private void edit() {
        SpaceEdit edit = new RandomEdits(random, space, frozen).any();
        exhausted = false;
        try {
            valid(() -> client.editSpace(edit));
        } catch (AxException e) {
            assertThat(e.code()).as("no room: " + e).isIn("AX-PARAMETER-CONSTRAINT", "AX-POINT");
            counts.refused(e);
            return;
        }
        if (edit instanceof SpaceEdit.Added added) {
            model.backfilled(added.parameter().name(), added.valueForOldTrials());
        } else if (edit instanceof SpaceEdit.Frozen held) {
            frozen.put(
                    held.name(),
                    space.parameter(held.name())
                            .orElseThrow()
                            .cast(held.value())
                            .orElseThrow());
        } else if (edit instanceof SpaceEdit.Unfrozen free) {
            frozen.remove(free.name());
        }
        space = client.history().space().orElseThrow();
        assertThat(client.history().live().orElseThrow().frozen()).isEqualTo(frozen);
        model.check(client.history());
    }

    private void best() {
        History history = client.history();
        boolean any = history.runs().stream()
                .anyMatch(trial -> trial.status() == TrialStatus.COMPLETED
                        && trial.hasAll(history.problem().orElseThrow().optimisedMetrics()));
        if (any) {
            valid(() -> assertThat(model.status(client.getBestParameterization().trialIndex()))
                    .isEqualTo(TrialStatus.COMPLETED));
        } else {
            refused(() -> client.getBestParameterization());
        }
    }

    /** One that is refused, because nothing is left or has room, counts as not valid. */
    private void valid(Runnable call) {
        long before = client.history().length();
        try {
            call.run();
        } catch (AxException e) {
            counts.called(false);
            throw e;
        }
        counts.called(true);
        assertThat(client.history().length()).isGreaterThanOrEqualTo(before);
    }

    /** Throws ours, and the experiment is the same object as before. */
    private void refused(Runnable call) {
        counts.called(false);
        History before = client.history();
        try {
            call.run();
        } catch (AxException e) {
            counts.refused(e);
            assertThat(client.history()).isSameAs(before);
            model.check(before);
            return;
        }
        throw new AssertionError("a call that is not valid was taken");
    }
}
