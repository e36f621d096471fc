package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.analysis.sheet.Condition;
import org.ax4j.analysis.sheet.Marks;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Panels;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;

/**
 * Why these candidates: of the last suggested trials what was predicted then and is predicted now, the chance that they keep the bounds, what was tried near them,
 * and what each parameter adds to the predicted mean of the first goal on the way from the best point before (its Shapley value). The model is that of now.
 */
public final class Why implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/why", new Config(List.of(), 1), Why::new);

    /** How many parameters are drawn. */
    static final int MOST_BARS = 12;

    private final Config config;

    /**
     * Which trials.
     *
     * @param trials indices of trials; where none are given, the last suggested ones
     * @param last how many of the last suggested ones, at least 1
     */
    public record Config(List<Integer> trials, int last) {
        /** Copies the list, and checks the number. */
        public Config {
            trials = List.copyOf(trials);
            new Faults()
                    .unless(
                            last >= 1,
                            Code.CONFIG,
                            "the number of suggested trials must be at least 1 but is " + last,
                            "Ask for 1 or more.")
                    .check();
        }
    }

    private Why(Config config) {
        this.config = config;
    }

    /**
     * The spec for the last suggested trial.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec for some trials.
     *
     * @param config which ones
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> {
            List<Trial> trials = trials(request.history());
            if (trials.isEmpty()) {
                return Finding.notApplicable(
                        config.trials().isEmpty()
                                ? "nothing was suggested yet"
                                : "there are no trials " + config.trials());
            }
            if (request.model().isEmpty()) {
                return Finding.notApplicable("no generator of the strategy models outcomes");
            }
            Quantity goal = Quantity.of(problem.objective().goals().get(0), problem);
            try {
                List<Reasons> all = trials.stream()
                        .map(trial -> Reasons.of(
                                trial,
                                request.history(),
                                problem,
                                goal,
                                request.model().orElseThrow()))
                        .toList();
                return card(problem, goal, all);
            } catch (DataRequiredException | UnsupportedProblemException e) {
                return Finding.notApplicable("the model cannot predict yet: " + e.getMessage());
            }
        });
    }

    /** Those asked for; else the last ones that a generator made; where it made none, the last ones of all. */
    private List<Trial> trials(History history) {
        List<Trial> runs = history.runs();
        if (!config.trials().isEmpty()) {
            return runs.stream()
                    .filter(trial -> config.trials().contains(trial.index()))
                    .toList();
        }
        List<Trial> made = runs.stream()
                .filter(trial -> trial.origin().making().isPresent())
                .toList();
        List<Trial> those = made.isEmpty() ? runs : made;
        return those.subList(Math.max(0, those.size() - config.last()), those.size());
    }

    private static Card card(Problem problem, Quantity goal, List<Reasons> all) {
        List<Condition> conditions = Condition.of(problem);
        List<Plane> planes = all.stream()
                .filter(reasons -> !reasons.steps().isEmpty())
                .map(reasons -> plane(goal, reasons))
                .toList();
        String names = Words.list(
                all.stream().map(reasons -> Words.name(reasons.trial())).toList());
        Card card = Card.of(
                        COMPONENT.id(),
                        "Why " + names,
                        Card.Group.INSIGHTS,
                        new WhyTable(problem, goal, conditions).of(all))
                .subtitle(
                        "What was predicted when it was suggested, what the model predicts now, how likely the bounds are kept,"
                                + " the nearest earlier trials, and what each parameter adds to the predicted mean of "
                                + goal.name()
                                + " on the way from the best point before, averaged over all orders of change.")
                .text(all.stream().map(reasons -> text(goal, reasons)).collect(Collectors.joining("\n\n")));
        return planes.isEmpty() ? card : card.chart(new Panels(planes));
    }

    /** The parameter that adds most is at the top. */
    private static Plane plane(Quantity goal, Reasons reasons) {
        List<Reasons.Step> steps =
                reasons.steps().subList(0, Math.min(MOST_BARS, reasons.steps().size()));
        List<String> names = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            names.add(steps.get(i).parameter());
        }
        List<Layer> layers = new ArrayList<>();
        for (boolean better : new boolean[] {true, false}) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                Reasons.Step step = steps.get(i);
                if (isBetter(goal, step) == better) {
                    marks.add(new Mark(
                            step.adds().mean(),
                            steps.size() - 1 - i,
                            Marks.interval(step.adds()),
                            Optional.empty(),
                            step.parameter() + ": " + step.adds()));
                }
            }
            if (!marks.isEmpty()) {
                layers.add(new Bars(
                        better ? "for the better" : "for the worse", better ? Role.MODEL : Role.STOPPED, true, marks));
            }
        }
        String label = "change of the predicted " + goal.name() + ", trial "
                + reasons.trial().index();
        return new Plane(new Axis(label, goal.unit(), false), Axis.named("parameter", names), layers);
    }

    private static boolean isBetter(Quantity goal, Reasons.Step step) {
        boolean smaller = goal.direction().filter(Direction.MINIMISE::equals).isPresent();
        return smaller ? step.adds().mean() <= 0 : step.adds().mean() >= 0;
    }

    private static String text(Quantity goal, Reasons reasons) {
        Trial trial = reasons.trial();
        Optional<Reasons.Step> first = reasons.steps().stream().findFirst();
        String near = reasons.near().stream()
                .findFirst()
                .map(one -> " The nearest earlier one is " + Words.name(one.trial()) + ", " + Figures.of(one.distance())
                        + " away.")
                .orElse("");
        String most = first.map(step -> " From " + reasons.from().text() + ", " + step.parameter()
                        + " changes the predicted " + goal.name() + " most, by " + step.adds() + ".")
                .orElse(" It is the same point as " + reasons.from().text() + ".");
        String reason = trial.origin().reason();
        return "Trial " + trial.index() + " (" + trial.origin().stage() + ")"
                + (reason.isEmpty() ? "." : ": " + reason + ".") + near + most;
    }
}
