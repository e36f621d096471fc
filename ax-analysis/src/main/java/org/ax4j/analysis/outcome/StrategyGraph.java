package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Node;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.StageChooser;
import org.ax4j.strategy.StageChooser.Turn;

/** The stages of the strategy, when each is over, how many trials each made, and whose turn it is now. */
public final class StrategyGraph implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/strategy-graph", new Config(), config -> new StrategyGraph());

    /** Nothing to configure. */
    public record Config() {}

    private StrategyGraph() {}

    /**
     * The spec of this analysis.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    /** Where trials come from: a stage of the strategy, an earlier one's, or the caller. */
    private record Source(String name, Optional<Stage> stage, String standing, List<Trial> trials) {
        long count(TrialStatus status) {
            return trials.stream().filter(trial -> trial.status() == status).count();
        }

        /** Those that another generator made because the stage's own had no answer. */
        Optional<Long> filledIn() {
            return stage.map(known -> trials.stream()
                    .flatMap(trial -> trial.origin().making().stream())
                    .filter(making ->
                            !making.component().id().equals(known.generator().id()))
                    .count());
        }

        Node node() {
            String detail = standing + ", " + Words.count(trials.size(), "trial");
            Role role = standing.equals("now") ? Role.RUNNING : standing.equals("over") ? Role.COMPLETED : Role.BOUND;
            return new Node(name, detail, role, OptionalDouble.of(trials.size()));
        }
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        History history = request.history();
        return request.withProblem(problem -> history.strategy()
                .<Finding>map(plain -> card(history, problem, Plain.to(plain, GenerationStrategy.class)))
                .orElseGet(() -> Finding.notApplicable(
                        "no strategy is chosen yet: call configureGenerationStrategy, or ask for a trial")));
    }

    private static Card card(History history, Problem problem, GenerationStrategy strategy) {
        Turn turn = new StageChooser(strategy).turn(history, problem, 0, Set.of());
        List<Source> stages = stages(history, strategy, turn.stage());
        List<Source> all = new ArrayList<>(stages);
        all.addAll(others(history, strategy));
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            edges.add(new Edge(i - 1, i, exit(strategy.stages().get(i - 1).exit())));
        }
        Sheet<Source> sheet = new Sheet<Source>()
                .column("stage", Source::name)
                .column(
                        "generator",
                        source -> source.stage().map(stage -> stage.generator().id()))
                .column("standing", Source::standing)
                .column("over_after", source -> source.stage().map(stage -> exit(stage.exit())))
                .column("trials", source -> source.trials().size())
                .column("completed", source -> source.count(TrialStatus.COMPLETED))
                .column("filled_in", Source::filledIn);
        return Card.of(
                        COMPONENT.id(),
                        "Who suggests: " + strategy.name(),
                        Card.Group.DIAGNOSTICS,
                        sheet.table(all).withoutEmptyColumns())
                .subtitle("The stages of the strategy, when each is over, and how many trials each made."
                        + " Where a stage has no answer, " + strategy.fallback().id() + " fills in.")
                .chart(new Graph(stages.stream().map(Source::node).toList(), edges))
                .text("The next trial comes from " + turn.reason() + ".");
    }

    private static List<Source> stages(History history, GenerationStrategy strategy, Stage now) {
        List<Source> sources = new ArrayList<>();
        boolean over = true;
        for (Stage stage : strategy.stages()) {
            boolean isNow = stage.equals(now);
            over &= !isNow;
            sources.add(new Source(
                    stage.name(),
                    Optional.of(stage),
                    isNow ? "now" : over ? "over" : "to come",
                    made(history, stage.name(), true)));
        }
        return sources;
    }

    /** What the caller gave, and what stages made that the strategy no longer has. */
    private static List<Source> others(History history, GenerationStrategy strategy) {
        Set<String> known = new LinkedHashSet<>();
        strategy.stages().forEach(stage -> known.add(stage.name()));
        List<Source> sources = new ArrayList<>();
        for (boolean own : new boolean[] {true, false}) {
            Set<String> names = new LinkedHashSet<>();
            history.runs().stream()
                    .filter(trial -> isOwn(trial) == own)
                    .map(trial -> trial.origin().stage())
                    .filter(name -> !own || !known.contains(name))
                    .forEach(names::add);
            names.forEach(name -> sources.add(
                    new Source(name, Optional.empty(), own ? "earlier strategy" : "given", made(history, name, own))));
        }
        return sources;
    }

    private static List<Trial> made(History history, String stage, boolean own) {
        return history.runs().stream()
                .filter(trial -> isOwn(trial) == own && trial.origin().stage().equals(stage))
                .toList();
    }

    private static boolean isOwn(Trial trial) {
        return trial.origin().making().isPresent();
    }

    /** When a stage is over, in words. */
    private static String exit(Stage.Exit exit) {
        if (exit.trials() == Integer.MAX_VALUE) {
            return "never";
        }
        String completed = exit.completed() > 0 ? ", " + exit.completed() + " completed" : "";
        String own = exit.existing() ? "" : ", own ones";
        String most = exit.most().isPresent() ? ", at most " + exit.most().getAsInt() : "";
        return Words.count(exit.trials(), "trial") + own + completed + most;
    }
}
