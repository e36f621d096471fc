package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;

/** One row for each parameter and constraint of the search space: its domain, and which part of it was tried. */
public final class SpaceSummary implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/search-space", new Config(), config -> new SpaceSummary());

    /** Nothing to configure. */
    public record Config() {}

    private SpaceSummary() {}

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

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.history()
                .space()
                .<Finding>map(space -> card(request.history(), space))
                .orElseGet(
                        () -> Finding.notApplicable("nothing says what is searched: call configureExperiment first"));
    }

    private static Card card(History history, SearchSpace space) {
        Table table = Table.of(
                "parameter",
                "kind",
                "domain",
                "active_when",
                "frozen_at",
                "values_tried",
                "lowest_tried",
                "highest_tried");
        Map<String, Object> frozen =
                history.live().map(live -> live.held(Map.of())).orElse(Map.of());
        for (Parameter parameter : space.parameters()) {
            List<Object> tried = tried(history, parameter);
            List<Double> numbers = numbers(tried);
            table = table.row(
                    parameter.name(),
                    kind(parameter),
                    parameter.domain(),
                    space.hierarchy().condition(parameter.name()),
                    Optional.ofNullable(frozen.get(parameter.name())),
                    tried.size(),
                    numbers.stream().min(Comparator.naturalOrder()),
                    numbers.stream().max(Comparator.naturalOrder()));
        }
        for (ParameterConstraint constraint : space.constraints()) {
            Optional<Object> none = Optional.empty();
            table = table.row(constraint.toString(), "constraint", none, none, none, none, none, none);
        }
        return Card.of(
                        COMPONENT.id(),
                        "What is searched: " + Words.count(space.parameters().size(), "parameter"),
                        Card.Group.RESULTS,
                        table.withoutEmptyColumns())
                .subtitle(
                        "The domain of each parameter, how many different values trials had, and how far they reached.");
    }

    private static List<Object> tried(History history, Parameter parameter) {
        return history.runs().stream()
                .flatMap(trial -> Optional.ofNullable(trial.point().values().get(parameter.name())).stream())
                .distinct()
                .toList();
    }

    private static List<Double> numbers(List<Object> values) {
        List<Double> numbers = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Number number) {
                numbers.add(number.doubleValue());
            }
        }
        return numbers;
    }

    private static String kind(Parameter parameter) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public String range(RangeParameter range) {
                return "range";
            }

            @Override
            public String choice(ChoiceParameter choice) {
                return "choice";
            }

            @Override
            public String fixed(FixedParameter fixed) {
                return "fixed";
            }

            @Override
            public String derived(DerivedParameter derived) {
                return "derived";
            }
        });
    }
}
