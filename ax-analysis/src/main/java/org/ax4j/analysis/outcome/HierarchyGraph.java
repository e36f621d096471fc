package org.ax4j.analysis.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Hierarchy;
import org.ax4j.space.Parameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Node;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Finding;

/** Which values of a hierarchical space activate which parameters, and how often each was tried. */
public final class HierarchyGraph implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/hierarchy-graph", new Config(), config -> new HierarchyGraph());

    /** Nothing to configure. */
    public record Config() {}

    private HierarchyGraph() {}

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
        History history = request.history();
        Optional<SearchSpace> space = history.space();
        if (space.isEmpty()) {
            return Finding.notApplicable("nothing says what is searched: call configureExperiment first");
        }
        Hierarchy hierarchy = space.get().hierarchy();
        return hierarchy.isFlat()
                ? Finding.notApplicable("no value activates a parameter: all "
                        + space.get().parameters().size() + " are always active")
                : new Tree(history, hierarchy).card();
    }

    /** A box with what its row of the table tells. */
    private record Place(String parameter, Optional<String> value, String activates, long trials) {
        Node node() {
            return new Node(
                    value.orElse(parameter),
                    Words.count(trials, "trial"),
                    value.isPresent() ? Role.MODEL : Role.COMPLETED,
                    OptionalDouble.of((double) trials));
        }
    }

    /** Grows from the parameters that are always active to those that their values activate. */
    private static final class Tree {
        private final List<Trial> trials;
        private final Hierarchy hierarchy;
        private final List<Place> places = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final Map<String, Integer> found = new HashMap<>();

        Tree(History history, Hierarchy hierarchy) {
            this.trials = history.runs();
            this.hierarchy = hierarchy;
        }

        Card card() {
            List<Parameter> all = hierarchy.topDown();
            all.forEach(parameter -> {
                if (!found.containsKey(parameter.name())) {
                    add(parameter);
                }
                if (parameter instanceof ChoiceParameter choice
                        && !choice.activations().isEmpty()) {
                    branch(choice);
                }
            });
            Sheet<Place> sheet = new Sheet<Place>()
                    .column("parameter", Place::parameter)
                    .column("value", Place::value)
                    .column("activates", Place::activates)
                    .column("trials", Place::trials);
            long under = all.stream()
                    .filter(parameter -> hierarchy.parent(parameter.name()).isPresent())
                    .count();
            return Card.of(COMPONENT.id(), "What activates what", Card.Group.RESULTS, sheet.table(places))
                    .subtitle(
                            "Each parameter leads to its values, each value to the parameters that only exist under it;"
                                    + " the bars say how many trials had it.")
                    .chart(new Graph(places.stream().map(Place::node).toList(), edges))
                    .text(Words.count(under, "parameter") + " of " + all.size()
                            + " only exist under values of others.");
        }

        private int add(Parameter parameter) {
            String name = parameter.name();
            found.put(name, places.size());
            places.add(new Place(
                    name,
                    Optional.empty(),
                    "",
                    count(trial -> trial.point().values().containsKey(name))));
            return places.size() - 1;
        }

        /** A box for each value that activates parameters, one for all others, then those parameters. */
        private void branch(ChoiceParameter choice) {
            int root = found.getOrDefault(choice.name(), 0);
            Map<Integer, List<Parameter>> below = new HashMap<>();
            List<Object> idle = new ArrayList<>(choice.values());
            idle.removeAll(choice.activations().keySet());
            for (Object value : choice.activations().keySet()) {
                List<Parameter> children = hierarchy.children(choice, value);
                below.put(value(root, choice, List.of(value), children), children);
            }
            if (!idle.isEmpty()) {
                value(root, choice, idle, List.of());
            }
            below.keySet().stream()
                    .sorted()
                    .forEach(from -> below.getOrDefault(from, List.of())
                            .forEach(child -> edges.add(new Edge(
                                    from,
                                    Optional.ofNullable(found.get(child.name())).orElseGet(() -> add(child)),
                                    ""))));
        }

        private int value(int root, ChoiceParameter choice, List<Object> values, List<Parameter> children) {
            String text = values.size() > 3
                    ? values.size() + " other values"
                    : Words.list(values.stream().map(Object::toString).toList());
            String activates = Words.list(children.stream().map(Parameter::name).toList());
            edges.add(new Edge(root, places.size(), ""));
            places.add(new Place(choice.name(), Optional.of(text), activates, count(trial -> {
                Object tried = trial.point().values().get(choice.name());
                return tried != null && values.contains(tried);
            })));
            return places.size() - 1;
        }

        private long count(Predicate<Trial> which) {
            return trials.stream().filter(which).count();
        }
    }
}
