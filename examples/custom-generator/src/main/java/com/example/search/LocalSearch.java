package com.example.search;

import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Incumbent;
import org.ax4j.problem.Problem;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Filling;

/** Changes the best point so far a little: the (1+1) evolution strategy (Rechenberg: Evolutionsstrategie, 1973) with a step of fixed length. */
public final class LocalSearch implements Generator {
    static final Component<Generator, Config> COMPONENT =
            Component.of(Generator.class, "example/local-search", new Config(0.1), LocalSearch::new);

    private final Config config;

    /** The step is the standard deviation of a change, as a share of the range; choices are drawn anew with that probability. */
    public record Config(double step) {}

    LocalSearch(Config config) {
        this.config = config;
    }

    @Override
    public Suggestions suggest(SuggestRequest request) {
        RandomStream random = request.random();
        Point best = Incumbent.observed(request.history(), request.problem())
                .best()
                .map(BestTrial::point)
                .orElse(request.space().centre(Map.of()));
        return Filling.with(request, "change of the best", () -> request.space().searched().stream()
                .mapToDouble(parameter -> changed(parameter, best, random))
                .toArray());
    }

    /** The share of its range at which a parameter's changed value lies; any where the best point does not have it. */
    private double changed(Parameter parameter, Point best, RandomStream random) {
        if (!best.values().containsKey(parameter.name())) {
            return random.nextDouble();
        }
        if (parameter instanceof RangeParameter range) {
            double share = range.toUnit(best.asDouble(range.name())) + config.step() * random.nextGaussian();
            return Math.min(Math.max(share, 0), Math.nextDown(1.0));
        }
        ChoiceParameter choice = (ChoiceParameter) parameter;
        double same = (choice.indexOf(best.values().get(choice.name())) + 0.5) / choice.values().size();
        return random.nextDouble() < config.step() ? random.nextDouble() : same;
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return problem.objective().hasSeveral() ? Optional.of("it climbs one goal, not several") : Optional.empty();
    }
}
