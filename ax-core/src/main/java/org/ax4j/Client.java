package org.ax4j;

import com.google.inject.Module;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.ax4j.component.Components;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.ExhaustedException;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.StorageException;
import org.ax4j.error.TrialStateException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.json.ExperimentStore;
import org.ax4j.json.FileStore;
import org.ax4j.plugin.AxModule;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.run.Evaluation;
import org.ax4j.run.Loop;
import org.ax4j.run.RunOptions;
import org.ax4j.run.RunSummary;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisListener;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Card;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.Table;
import org.ax4j.strategy.Asking;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.Efforts;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;

/**
 * The front door: configure an experiment, ask for trials, tell what came back, ask what was found. Safe for threads: asks queue behind each other and
 * compute on a snapshot; a tell never waits for an ask. Every call either does all of its work or throws an {@link AxException} and changes nothing.
 */
public final class Client implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Client.class.getName());

    /** How the only arm of a trial may be called. */
    private static final String ONLY_ARM = "";

    private static final String CHOOSE = "Choose a strategy, as GenerationMethod.FAST, or leave the call out.";

    private final Instances instances;
    private final Experiment experiment;
    private final Optional<ExperimentStore> store;
    private final InstantSource clock;
    private final Pace pace;
    private final AskQueue queue = new AskQueue();
    private final ReentrantLock reviews = new ReentrantLock(true);

    private Client(Builder builder, Components components, Experiment experiment) {
        this.instances = new Instances(components);
        this.experiment = experiment;
        this.store = builder.store;
        this.clock = builder.clock;
        this.pace = new Pace(builder.clock);
    }

    /**
     * A client with the plugins of the class path and a seed that is drawn, logged and stored.
     *
     * @return the client
     */
    public static Client create() {
        return builder().build();
    }

    /**
     * For a client with a seed, a store, plugins or a clock of one's own.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client that goes on with a stored experiment.
     *
     * @param file what {@link #saveToJson} wrote
     * @return the client
     * @throws AxException AX-STORAGE or AX-SNAPSHOT where it cannot be read
     */
    public static Client loadFromJson(Path file) {
        return builder().loadFromJson(file);
    }

    /**
     * A client that goes on with a stored experiment, and keeps it there.
     *
     * @param store where it is kept
     * @param name its name
     * @return the client
     * @throws AxException AX-STORAGE where there is none of that name
     */
    public static Client loadFromStorage(ExperimentStore store, String name) {
        return builder().storage(store).loadFromStorage(name);
    }

    /**
     * Replays a stored experiment ask by ask with the plugins of the class path: recomputes each suggestion from the log as it stood then, and compares.
     *
     * @param file what {@link #saveToJson} wrote
     * @return for each ask whether the same comes out, bit for bit
     * @throws AxException AX-STORAGE or AX-SNAPSHOT where it cannot be read
     */
    public static Verification verify(Path file) {
        return builder().verify(file);
    }

    /** What a client is made of. Not safe for threads. */
    public static final class Builder {
        private final List<AxPlugin> plugins = new ArrayList<>();
        private final List<Module> modules = new ArrayList<>();
        private OptionalLong seed = OptionalLong.empty();
        private Optional<ExperimentStore> store = Optional.empty();
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /**
         * Takes a seed, from which all randomness comes.
         *
         * @param number any number
         * @return this
         */
        public Builder seed(long number) {
            seed = OptionalLong.of(number);
            return this;
        }

        /**
         * Keeps the experiment in a store after each call.
         *
         * @param place the store
         * @return this
         */
        public Builder storage(ExperimentStore place) {
            store = Optional.of(Faults.present(place, "place", "Give a store, or leave the call out."));
            return this;
        }

        /**
         * Adds plugins to those of the class path.
         *
         * @param more the plugins
         * @return this
         */
        public Builder plugins(AxPlugin... more) {
            plugins.addAll(Faults.present(more, "more", "Give plugins, or leave the call out."));
            return this;
        }

        /**
         * Installs a Guice module: what it binds replaces what plugins bind, components included, see {@link AxModule#key}.
         *
         * @param module the module
         * @return this
         */
        public Builder install(Module module) {
            modules.add(Faults.present(module, "module", "Give a module, or leave the call out."));
            return this;
        }

        /**
         * Takes the time from a clock.
         *
         * @param source the clock
         * @return this
         */
        public Builder clock(InstantSource source) {
            clock = Faults.present(source, "source", "Give a clock, or leave the call out.");
            return this;
        }

        /**
         * A client without an experiment.
         *
         * @return the client
         */
        public Client build() {
            long number = seed.orElseGet(() -> new SecureRandom().nextInt() & 0x7FFFFFFFL);
            if (seed.isEmpty()) {
                LOG.log(System.Logger.Level.INFO, () -> "no seed was given; drew " + number);
            }
            return client(History.empty(number));
        }

        /**
         * A client that goes on with a stored experiment; its seed is the stored one.
         *
         * @param file what {@link #saveToJson} wrote
         * @return the client
         */
        public Client loadFromJson(Path file) {
            return client(FileStore.read(file(file)));
        }

        /**
         * A client that goes on with an experiment of its store; its seed is the stored one.
         *
         * @param name the experiment's name
         * @return the client
         */
        public Client loadFromStorage(String name) {
            ExperimentStore place = store.orElseThrow(() -> new StorageException(
                    Code.STORAGE, "no store was given", "Call storage(...) before loadFromStorage."));
            History stored = place.load(Faults.present(name, "name", "Give the name of a stored experiment."))
                    .orElseThrow(() -> new StorageException(
                            Code.STORAGE,
                            "the store has no experiment '" + name + "'; it has " + place.names(),
                            "Correct the name."));
            return client(stored);
        }

        /**
         * Replays a stored experiment ask by ask with the plugins of this builder; nothing is changed.
         *
         * @param file what {@link #saveToJson} wrote
         * @return for each ask whether the same comes out, bit for bit
         */
        public Verification verify(Path file) {
            return new Verifying(new Instances(components()), FileStore.read(file(file))).verification();
        }

        private Client client(History history) {
            Components components = components();
            Experiment experiment = new Experiment(history, clock, this::keep);
            return new Client(this, components, experiment);
        }

        private Components components() {
            Components components = AxModule.components(plugins, modules);
            if (!components.faults().isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> components.faults().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(
                                        System.lineSeparator(), "plugins left out:" + System.lineSeparator(), "")));
            }
            return components;
        }

        /** Before it has a name there is nothing to keep it under. */
        private void keep(History history) {
            store.filter(place -> history.name().isPresent()).ifPresent(place -> place.save(history));
        }
    }

    /**
     * Names the experiment and says what is searched, once.
     *
     * @param name its name
     * @param space what is searched
     */
    public void configureExperiment(String name, SearchSpace space) {
        configureExperiment(name, space, ExperimentConfig.empty());
    }

    /**
     * Names the experiment and says what is searched, once.
     *
     * @param name its name
     * @param space what is searched
     * @param config what people say about it
     * @throws AxException AX-CONFIGURED if that was done before, or the store has an experiment of that name
     */
    public void configureExperiment(String name, SearchSpace space, ExperimentConfig config) {
        store.filter(place ->
                        history().name().isEmpty() && place.names().stream().anyMatch(kept -> kept.equals(name)))
                .ifPresent(place -> {
                    throw new TrialStateException(
                            Code.CONFIGURED,
                            "the store has an experiment '" + name + "' already",
                            "Go on with it by loadFromStorage, or choose another name.");
                });
        experiment.configure(name, config, space);
    }

    /**
     * Changes the space while it is searched; trials stay. An edit queues behind asks, so that each ask is answered in the space that it saw. An added parameter
     * takes the value given for old trials in all trials that are there: {@link Trial#point()} has it from now on, and models see it; the log keeps what was run.
     *
     * @param edits all of them are made, or none: {@link SpaceEdit#widen}, {@link SpaceEdit#add}, {@link SpaceEdit#freeze}, {@link SpaceEdit#unfreeze}
     * @throws AxException AX-NOT-CONFIGURED before {@link #configureExperiment}; AX-SPACE, AX-NAME, AX-POINT or AX-PARAMETER-CONSTRAINT where an edit cannot be
     *     made, all faults at once
     */
    public void editSpace(SpaceEdit... edits) {
        List<SpaceEdit> all = Faults.present(edits, "edits", "Give edits, as in SpaceEdit.freeze(\"x\", 0.5).");
        queue.alone(() -> experiment.edit(all));
    }

    /**
     * Says more about metrics than the objective does; optional. Those that the objective does not use are tracked.
     *
     * @param metrics the metrics; those of known names are replaced
     * @throws AxException AX-NAME if two have the same name, AX-METRIC if one is declared against the objective
     */
    public void configureMetrics(Metric... metrics) {
        experiment.declare(Faults.present(metrics, "metrics", "Give metrics, as in Metric.named(\"score\")."));
    }

    /**
     * Says what is wanted. May be called again; the last call counts. Metrics need no declaration: one that is named here becomes known. Yet a name that is not
     * known and resembles a known one, or that no trial told though one is completed, is taken for a slip; {@link #configureMetrics} makes it known.
     *
     * @param objective what is maximised, as in {@code "score, -training_time"}
     * @param constraints what must hold, as in {@code "score >= 0.85"}; {@code "qps >= 0.95*baseline"} moves with the latest data of the baseline's arm
     * @throws AxException AX-EXPRESSION, AX-OBJECTIVE or AX-OUTCOME-CONSTRAINT where they cannot be read, AX-METRIC for slips and for signs against a metric's
     *     declared direction
     */
    public void configureOptimization(String objective, String... constraints) {
        configured();
        experiment.configureOptimization(ObjectiveGrammar.parse(
                Faults.present(objective, "objective", "Give a text such as \"score\"."),
                Faults.present(constraints, "constraints", "Give texts such as \"score >= 0.85\", or none."),
                history().metrics().stream().map(Metric::name).collect(Collectors.toSet())));
    }

    /**
     * Chooses how trials are generated.
     *
     * @param method a ready-made way with its defaults, see {@link GenerationStrategyConfig#of}; how many trials come before a model follows from the space as it is configured by then
     */
    public void configureGenerationStrategy(GenerationMethod method) {
        configureGenerationStrategy(GenerationStrategyConfig.of(Faults.present(method, "method", CHOOSE)));
    }

    /**
     * Chooses how trials are generated.
     *
     * @param config a ready-made way and how it begins
     */
    public void configureGenerationStrategy(GenerationStrategyConfig config) {
        Faults.present(config, "config", CHOOSE);
        configureGenerationStrategy(new AutoStrategy(instances.components())
                .of(config, experiment.history().space()));
    }

    /**
     * Chooses how trials are generated. Waits for a running ask.
     *
     * @param strategy stages made by hand
     */
    public void configureGenerationStrategy(GenerationStrategy strategy) {
        Faults.present(strategy, "strategy", CHOOSE);
        GenerationStrategy complete =
                strategy.with(spec -> instances.components().resolved(Generator.class, spec));
        complete.stages().forEach(stage -> instances.of(Generator.class, stage.generator()));
        instances.of(Generator.class, complete.fallback());
        queue.alone(() -> experiment.configureStrategy(Plain.of(complete)));
    }

    /**
     * Chooses who advises on early stopping.
     *
     * @param stopper which stopper
     */
    public void configureEarlyStopping(Spec<Stopper> stopper) {
        Faults.present(
                stopper, "stopper", "Choose one, or leave the call out: a default one is there where ax-earlystop is.");
        instances.of(Stopper.class, stopper);
        experiment.configureStopping(instances.components().resolved(Stopper.class, stopper));
    }

    /**
     * Asks for trials; they count as running from now on.
     *
     * @param count how many, at least 1
     * @return the points by trial index, in order; fewer than asked for where there are no more, and {@link #lastAsk()} says why
     * @throws ExhaustedException AX-EXHAUSTED where there is none at all
     */
    public Map<Integer, Point> getNextTrials(int count) {
        return getNextTrials(count, Map.of());
    }

    /**
     * Asks for trials that hold some values. Where no strategy was chosen, the default one is from now on.
     *
     * @param count how many, at least 1
     * @param fixedParameters values by parameter name
     * @return the points by trial index, in order
     * @throws ExhaustedException AX-EXHAUSTED where there is none at all; no trial is added
     * @throws AxException AX-DATA-REQUIRED where the strategy waits until running trials are completed; no trial is added
     * @throws AxException AX-SUGGESTION where a generator breaks a rule; no trial is added
     */
    public Map<Integer, Point> getNextTrials(int count, Map<String, ?> fixedParameters) {
        return asked(count, fixedParameters, Optional.empty());
    }

    /**
     * Asks for trials that are needed soon. The deadline is turned into work by the time that the generators took before, and each trial's origin says which
     * share of its usual work its generator was asked for; with twice the usual time the answer is the one without a deadline. A model whose time is not known
     * yet counts as taking a second a point, half as much after each time that this was too long. The Gaussian process keeps the hyperparameters of an earlier ask
     * where there is less than one and a half times its usual time, and has no answer where there is less than six tenths of it: others fill in. Once in a while it
     * chooses kernel and warp anew, which takes several times the usual time; with twice the usual time it does so all the same, and is late.
     *
     * <p>A search for points inside constraints, of which nobody knows beforehand how long it is, counts its work and is ended
     * after so much as fits into half of the time; the point is then one that was found by the cheapest way, more often at the bounds of a sum than others, and
     * the origin says after how much work. Behind an ask that runs it waits for half of the time at most; then the strategy's fallback generator, which needs no
     * data, fills in without waiting, and the origin says that: the other ask then gives other points.
     *
     * <p>What cannot be in time: points take some time each, so that many take longer than a short deadline; there is always one try of the cheapest way, some
     * milliseconds with 50 parameters under constraints; a store keeps the experiment before the answer is given; and a process that has just begun loads and
     * compiles code, some tenth of a second of computing time in its first ask even without constraints, and half of that in its second. Whether a space has a
     * point left at all may take long to find out: where the time ends before, the answer is no point, and that not all were looked at.
     *
     * @param count how many, at least 1
     * @param deadline how soon, from now, more than 0
     * @return the points by trial index, in order
     * @throws ExhaustedException AX-EXHAUSTED where there is none, or where none was found in this time, which the text tells apart; no trial is added
     */
    public Map<Integer, Point> getNextTrials(int count, Duration deadline) {
        return getNextTrials(count, Map.of(), deadline);
    }

    /**
     * Asks for trials that hold some values and are needed soon.
     *
     * @param count how many, at least 1
     * @param fixedParameters values by parameter name
     * @param deadline how soon, from now, more than 0
     * @return the points by trial index, in order
     */
    public Map<Integer, Point> getNextTrials(int count, Map<String, ?> fixedParameters, Duration deadline) {
        Faults.present(deadline, "deadline", "Give a time such as 500 ms, or leave it out.");
        if (deadline.isZero() || deadline.isNegative()) {
            throw new InvalidInputException(
                    Code.ARGUMENT, "a deadline must lie ahead but is " + deadline, "Give a time such as 500 ms.");
        }
        return asked(count, fixedParameters, Optional.of(deadline));
    }

    private Map<Integer, Point> asked(int count, Map<String, ?> fixedParameters, Optional<Duration> deadline) {
        History after = asked(
                count,
                fixedParameters,
                deadline,
                (strategy, answer) -> experiment.answer(strategy, answer.asked(), answer.drafts(), answer.memories()));
        int answered = after.lastAsk().map(Event.Asked::answered).orElse(0);
        Map<Integer, Point> points = new TreeMap<>();
        for (int i = after.trials().size() - answered; i < after.trials().size(); i++) {
            Trial trial = after.trial(i);
            points.put(i, trial.point());
            LOG.log(
                    System.Logger.Level.INFO,
                    () -> "trial " + trial.index() + " " + trial.point() + ": "
                            + trial.origin().reason());
        }
        return Collections.unmodifiableMap(points);
    }

    /**
     * Asks for one trial of several arms of equal weights, which run together. Each arm has readings of its own, told by
     * {@link #attachData(int, String, Outcomes)}; {@link #completeTrial(int)} ends it.
     *
     * @param count how many arms, at least 1
     * @return the trial; it has fewer arms than asked for where {@link #lastAsk} says why
     */
    public Trial getNextBatch(int count) {
        History after = asked(
                count,
                Map.of(),
                Optional.empty(),
                (strategy, answer) ->
                        experiment.answerBatch(strategy, answer.asked(), answer.drafts(), answer.memories()));
        Trial batch = after.trial(after.trials().size() - 1);
        batch.members()
                .forEach(one -> LOG.log(
                        System.Logger.Level.INFO,
                        () -> "trial " + one.index() + " arm " + one.armName() + " " + one.point() + ": "
                                + one.origin().reason()));
        return batch;
    }

    private History asked(
            int count,
            Map<String, ?> fixedParameters,
            Optional<Duration> deadline,
            BiFunction<Optional<Map<String, Object>>, Asking.Answer, History> writing) {
        if (count < 1) {
            throw new InvalidInputException(
                    Code.ARGUMENT,
                    "the number of trials asked for must be at least 1 but is " + count,
                    "Ask for 1 or more.");
        }
        Faults.present(fixedParameters, "fixedParameters", "Give values by parameter name, or leave them out.");
        Efforts efforts = deadline.map(pace::within).orElse(Efforts.UNLIMITED);
        return queue.asked(
                deadline,
                () -> {
                    Optional<History> written = Optional.empty();
                    while (written.isEmpty()) {
                        Ask ask = new Ask(instances, history(), pace);
                        Asking.Answer answer = ask.answer(count, fixedParameters, efforts);
                        written = queue.writing(() -> ask.isOvertaken(answer, history())
                                ? Optional.empty()
                                : Optional.of(writing.apply(ask.newStrategy(), answer)));
                    }
                    return written.get();
                },
                () -> {
                    Ask ask = new Ask(instances, history(), pace);
                    return writing.apply(
                            ask.newStrategy(), ask.answer(count, fixedParameters, Efforts.hastily(efforts)));
                });
    }

    /**
     * The latest request of trials.
     *
     * @return how many were asked for and given, and why there were fewer; empty before the first
     */
    public Optional<Event.Asked> lastAsk() {
        return history().lastAsk();
    }

    /**
     * Adds final readings to a trial, whatever its status.
     *
     * @param trialIndex its index
     * @param outcomes the readings
     */
    public void attachData(int trialIndex, Outcomes outcomes) {
        told(trialIndex, ONLY_ARM, OptionalDouble.empty(), Optional.of(given(outcomes)), Optional.empty());
    }

    /**
     * Adds readings at a step to a trial, whatever its status.
     *
     * @param trialIndex its index
     * @param outcomes the readings
     * @param step how far the trial is, in any unit that grows
     */
    public void attachData(int trialIndex, Outcomes outcomes, double step) {
        told(trialIndex, ONLY_ARM, OptionalDouble.of(step), Optional.of(given(outcomes)), Optional.empty());
    }

    /**
     * Adds final readings of one arm to a batch, whatever its status.
     *
     * @param trialIndex its index
     * @param armName the name of the arm
     * @param outcomes the readings
     * @throws AxException AX-TRIAL where the trial has no such arm
     */
    public void attachData(int trialIndex, String armName, Outcomes outcomes) {
        told(trialIndex, arm(armName), OptionalDouble.empty(), Optional.of(given(outcomes)), Optional.empty());
    }

    /**
     * Adds readings of one arm at a step to a batch, whatever its status.
     *
     * @param trialIndex its index
     * @param armName the name of the arm
     * @param outcomes the readings
     * @param step how far the trial is, in any unit that grows
     * @throws AxException AX-TRIAL where the trial has no such arm
     */
    public void attachData(int trialIndex, String armName, Outcomes outcomes, double step) {
        told(trialIndex, arm(armName), OptionalDouble.of(step), Optional.of(given(outcomes)), Optional.empty());
    }

    /**
     * Ends a trial with the readings that it has.
     *
     * @param trialIndex its index
     */
    public void completeTrial(int trialIndex) {
        told(trialIndex, ONLY_ARM, OptionalDouble.empty(), Optional.empty(), Optional.of(TrialStatus.COMPLETED));
    }

    /**
     * Ends a trial with final readings.
     *
     * @param trialIndex its index
     * @param outcomes the readings
     */
    public void completeTrial(int trialIndex, Outcomes outcomes) {
        told(
                trialIndex,
                ONLY_ARM,
                OptionalDouble.empty(),
                Optional.of(given(outcomes)),
                Optional.of(TrialStatus.COMPLETED));
    }

    /**
     * Ends a trial with readings at its last step.
     *
     * @param trialIndex its index
     * @param outcomes the readings
     * @param step how far the trial came
     */
    public void completeTrial(int trialIndex, Outcomes outcomes, double step) {
        told(
                trialIndex,
                ONLY_ARM,
                OptionalDouble.of(step),
                Optional.of(given(outcomes)),
                Optional.of(TrialStatus.COMPLETED));
    }

    private void told(
            int trial, String arm, OptionalDouble step, Optional<Outcomes> outcomes, Optional<TrialStatus> end) {
        experiment.tell(trial, arm, step, outcomes, end);
        System.Logger.Level level = end.isPresent() ? System.Logger.Level.INFO : System.Logger.Level.DEBUG;
        LOG.log(
                level,
                () -> "trial " + trial
                        + (arm.isEmpty() ? "" : " arm " + arm)
                        + outcomes.map(given -> " attached " + given.readings()).orElse("")
                        + (step.isPresent() ? " at step " + org.ax4j.error.Figures.of(step.getAsDouble()) : "")
                        + (end.isPresent() ? " completed" : ""));
        if (end.isPresent()) {
            warnOfMissing(trial);
        }
    }

    private void warnOfMissing(int trial) {
        History now = history();
        List<String> missing = now.problem().stream()
                .flatMap(problem -> problem.optimisedMetrics().stream())
                .filter(metric -> now.trial(trial).members().stream()
                        .anyMatch(one -> one.value(metric).isEmpty()))
                .toList();
        if (!missing.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "trial " + trial + " is completed without " + missing
                            + ", which the objective or a constraint names: it counts neither for the best nor for the frontier");
        }
    }

    /**
     * Adds a point of one's own as a running trial.
     *
     * @param point a point of the space
     * @return the trial's index
     */
    public int attachTrial(Point point) {
        return attached(given(point), Optional.empty(), Origin.ATTACHED);
    }

    /**
     * Adds a point of one's own as a running trial.
     *
     * @param point a point of the space
     * @param armName what it is called
     * @return the trial's index
     */
    public int attachTrial(Point point, String armName) {
        return attached(given(point), Optional.of(arm(armName)), Origin.ATTACHED);
    }

    /**
     * Adds the point of comparison as a running trial named {@code baseline}, or as an equal point before it is named.
     *
     * @param point a point of the space
     * @return the trial's index
     */
    public int attachBaseline(Point point) {
        return attached(given(point), Optional.empty(), Origin.BASELINE);
    }

    /**
     * Adds the point of comparison as a running trial.
     *
     * @param point a point of the space
     * @param armName what it is called
     * @return the trial's index
     */
    public int attachBaseline(Point point, String armName) {
        return attached(given(point), Optional.of(arm(armName)), Origin.BASELINE);
    }

    /**
     * Adds points of one's own as one running trial of several arms, which run together. Each arm has readings of its own.
     *
     * @param weights points of the space and their weights, finite and positive
     * @return the trial's index
     * @throws AxException AX-POINT for points outside the space, AX-ARGUMENT for weights, for equal points and for none
     */
    public int attachBatch(Map<Point, Double> weights) {
        int index = experiment.attachBatch(weights);
        LOG.log(
                System.Logger.Level.INFO,
                () -> "trial " + index + " " + trial(index).arms() + ": " + Origin.ATTACHED);
        return index;
    }

    private int attached(Point point, Optional<String> armName, String stage) {
        int index = experiment.attach(point, armName, stage);
        LOG.log(
                System.Logger.Level.INFO,
                () -> "trial " + index + " " + trial(index).point() + ": " + stage);
        return index;
    }

    /**
     * Ends a trial that broke; its point may be suggested again.
     *
     * @param trialIndex its index
     * @param reason why
     */
    public void markTrialFailed(int trialIndex, String reason) {
        marked(trialIndex, TrialStatus.FAILED, reason);
    }

    /**
     * Gives a trial up; its point is not suggested again.
     *
     * @param trialIndex its index
     * @param reason why
     */
    public void markTrialAbandoned(int trialIndex, String reason) {
        marked(trialIndex, TrialStatus.ABANDONED, reason);
    }

    /**
     * Ends a trial before its end; its readings count as unfinished. The reason is that of the latest advice, where there is one.
     *
     * @param trialIndex its index
     */
    public void markTrialEarlyStopped(int trialIndex) {
        Optional<StopAdvice> advice = history().trial(trialIndex).progress().advice();
        marked(
                trialIndex,
                TrialStatus.EARLY_STOPPED,
                advice.filter(StopAdvice::stop).map(StopAdvice::reason).orElse("stopped by the caller"));
    }

    private void marked(int trial, TrialStatus status, String reason) {
        experiment.mark(trial, status, reason);
        LOG.log(
                System.Logger.Level.INFO,
                () -> "trial " + trial + " " + status.text() + (reason.isEmpty() ? "" : ": " + reason));
    }

    /**
     * Asks whether a trial should end now. That it was asked is noted; the trial's status does not change.
     *
     * @param trialIndex its index
     * @return whether, and why; a batch is never advised to stop, since its arms run together
     * @throws AxException AX-TRIAL where there is none of that index, AX-ARTIFACT where no stopper is present, AX-PLUGIN where it breaks a rule
     */
    public StopAdvice shouldStopTrialEarly(int trialIndex) {
        reviews.lock();
        try {
            Advising advising = new Advising(instances, history());
            StopAdvice advice = advising.advice(trialIndex);
            experiment.advised(trialIndex, advice, advising.memories());
            return advice;
        } finally {
            reviews.unlock();
        }
    }

    /**
     * Asks whether the whole experiment should end now. The answer of a stopper that judges experiments is noted; nothing else changes.
     *
     * @return whether, and why; where the stopper judges trials only the experiment goes on
     * @throws AxException AX-ARTIFACT where no stopper is present, AX-PLUGIN where it breaks a rule
     */
    public StopAdvice shouldStopExperiment() {
        reviews.lock();
        try {
            Optional<StopAdvice> advice = new Advising(instances, history()).advice();
            advice.ifPresent(experiment::advised);
            return advice.orElse(Advising.TRIALS_ONLY);
        } finally {
            reviews.unlock();
        }
    }

    /**
     * Asks, evaluates and tells until all trials ran or something else ends the run.
     *
     * @param evaluation tries one point
     * @param options how many trials, how many at once, and what ends the run before
     * @return what happened, and what ended it
     * @throws AxException what an ask or a tell throws, once all evaluations that ran have ended
     */
    public RunSummary runTrials(Evaluation evaluation, RunOptions options) {
        Faults.present(evaluation, "evaluation", "Give what evaluates a point.");
        Faults.present(options, "options", "Give options, as in RunOptions.trials(30).");
        answers().problem();
        boolean advises = new Advising(instances, history()).isPossible();
        return new Loop(new Running(this, clock, advises), evaluation, options).run();
    }

    /**
     * The best trial by the model's predictions, where there is a model. A trial that was measured to break a bound is not called feasible because the model smooths that away,
     * unless readings are as noisy as that.
     *
     * @return the best feasible trial; where nothing is feasible the one of the least violation, marked infeasible
     */
    public BestTrial getBestParameterization() {
        return getBestParameterization(true);
    }

    /**
     * The best trial.
     *
     * @param useModelPredictions whether by the model's predictions, not by readings
     * @return the best feasible trial; where nothing is feasible the one of the least violation, marked infeasible
     * @throws AxException AX-UNSUPPORTED with several goals, AX-DATA-REQUIRED where no trial is completed
     */
    public BestTrial getBestParameterization(boolean useModelPredictions) {
        Answers answers = answers();
        if (answers.problem().objective().hasSeveral()) {
            throw new UnsupportedProblemException(
                    Code.UNSUPPORTED,
                    "there is no single best of "
                            + answers.problem().objective().goals().size() + " goals",
                    "Call getParetoFrontier.");
        }
        return answers.incumbent(useModelPredictions).best().orElseThrow(answers::nothingCompleted);
    }

    /**
     * The trade-offs that no other completed trial improves on, by the model's predictions, where there is a model.
     *
     * @return the trials of the frontier that keep all bounds in force, best first goal first; none is called feasible while a bound waits for the baseline;
     *     of an empty one the log says why
     */
    public List<BestTrial> getParetoFrontier() {
        return getParetoFrontier(true);
    }

    /**
     * The trade-offs that no other completed trial improves on.
     *
     * @param useModelPredictions whether by the model's predictions, not by readings
     * @return the trials of the frontier that keep all bounds in force, best first goal first; none is called feasible while a bound waits for the baseline;
     *     of an empty one the log says why
     * @throws UnsupportedProblemException AX-UNSUPPORTED with a single goal
     */
    public List<BestTrial> getParetoFrontier(boolean useModelPredictions) {
        Answers answers = answers();
        if (!answers.problem().objective().hasSeveral()) {
            throw new UnsupportedProblemException(
                    Code.UNSUPPORTED, "a single goal has no frontier", "Call getBestParameterization.");
        }
        Incumbent incumbent = answers.incumbent(useModelPredictions);
        List<BestTrial> frontier = incumbent.frontier();
        if (frontier.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "the frontier is empty: " + answers.nothingOnFrontier(incumbent));
        }
        return frontier;
    }

    /**
     * What the model thinks of points.
     *
     * @param points points of the space
     * @return mean and standard error of each metric, for each point
     */
    public List<Map<String, Prediction>> predict(List<Point> points) {
        Faults.present(points, "points", "Give points of the space.").forEach(Client::given);
        return answers().predict(points);
    }

    /**
     * Makes the analyses that suit the experiment.
     *
     * @return their cards; one that fails becomes a card that says so
     */
    public List<Card> computeAnalyses() {
        return computeAnalyses(AnalysisListener.NONE);
    }

    /**
     * Makes the analyses that suit the experiment, and tells how that goes on.
     *
     * @param listener what is told, by this thread
     * @return their cards; one that fails becomes a card that says so
     */
    public List<Card> computeAnalyses(AnalysisListener listener) {
        return answers().overview(Faults.present(listener, "listener", "Give AnalysisListener.NONE."));
    }

    /**
     * Makes some analyses.
     *
     * @param analyses which
     * @return one card each; one that does not apply says why
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final List<Card> computeAnalyses(Spec<Analysis>... analyses) {
        return computeAnalyses(
                Faults.present(analyses, "analyses", "Give analyses, or call computeAnalyses()."),
                AnalysisListener.NONE);
    }

    /**
     * Makes some analyses, and tells how that goes on.
     *
     * @param analyses which
     * @param listener what is told, by this thread
     * @return one card each; one that does not apply says why
     */
    public List<Card> computeAnalyses(List<Spec<Analysis>> analyses, AnalysisListener listener) {
        Faults.present(analyses, "analyses", "Give analyses, or call computeAnalyses().")
                .forEach(spec -> Faults.present(spec, "analyses", "Leave out what is null."));
        return answers()
                .cards(List.copyOf(analyses), Faults.present(listener, "listener", "Give AnalysisListener.NONE."));
    }

    /**
     * Which analyses suit the experiment; {@link #computeAnalyses()} makes them.
     *
     * @return their specs, in order; some may turn out not to apply
     */
    public List<Spec<Analysis>> suitableAnalyses() {
        return answers().chosen();
    }

    /**
     * All trials as a table.
     *
     * @return one row a trial
     */
    public Table summarize() {
        return answers()
                .cards(List.of(Spec.of(Analysis.class, "ax/summary")), AnalysisListener.NONE)
                .get(0)
                .table();
    }

    /**
     * A trial as it stands now.
     *
     * @param index its index
     * @return the trial, immutable
     */
    public Trial trial(int index) {
        return history().trial(index);
    }

    /**
     * The experiment as it stands now.
     *
     * @return the history, immutable
     */
    public History history() {
        return experiment.history();
    }

    /**
     * Writes the experiment to a file, all of it or nothing.
     *
     * @param file where to
     */
    public void saveToJson(Path file) {
        FileStore.write(history(), file(file));
    }

    /** Ends the client. Nothing is lost: each call wrote what it had to when it returned. */
    @Override
    public void close() {}

    private static Path file(Path file) {
        return Faults.present(file, "file", "Give the path of a file.");
    }

    private static Outcomes given(Outcomes outcomes) {
        return Faults.present(outcomes, "outcomes", "Give readings, as in Outcomes.of(\"score\", 0.9).");
    }

    private static Point given(Point point) {
        return Faults.present(point, "point", "Give a point, as in Point.of(Map.of(\"x\", 0.5)).");
    }

    private static String arm(String name) {
        return Faults.present(name, "armName", "Give the arm's name, or leave it out.");
    }

    private Answers answers() {
        return new Answers(instances, history());
    }

    private SearchSpace configured() {
        return history()
                .space()
                .orElseThrow(() -> new TrialStateException(
                        Code.NOT_CONFIGURED, "the experiment is not configured", "Call configureExperiment first."));
    }
}
