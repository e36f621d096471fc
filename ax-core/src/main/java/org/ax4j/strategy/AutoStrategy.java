package org.ax4j.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.component.Artifacts;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.PluginException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;

/** The strategy of a {@link GenerationMethod}, made of the generators that are present. */
public final class AutoStrategy {
    /** The id of the generator of quasi-random points. */
    public static final String SOBOL = "ax/sobol";

    /** The id of the default model. */
    public static final String MODEL = "ax/gaussian-process";

    private final Components components;

    /**
     * Chooses among components.
     *
     * @param components all that are present
     */
    public AutoStrategy(Components components) {
        this.components = components;
    }

    /**
     * The strategy where none was asked for: {@link GenerationMethod#FAST} where the model is present, else random search.
     *
     * @param space what is searched, where that is known
     * @return the strategy
     */
    public GenerationStrategy byDefault(Optional<SearchSpace> space) {
        boolean model = components.has(Generator.class, MODEL);
        return of(GenerationStrategyConfig.of(model ? GenerationMethod.FAST : GenerationMethod.RANDOM_SEARCH), space);
    }

    /**
     * The strategy of a configuration.
     *
     * @param config the method and how it begins
     * @param space what is searched, where that is known
     * @return the strategy
     * @throws PluginException AX-ARTIFACT if the method's generator is not present
     * @throws UnsupportedProblemException AX-UNSUPPORTED for QUALITY, which nothing offers
     */
    public GenerationStrategy of(GenerationStrategyConfig config, Optional<SearchSpace> space) {
        int budget = config.budget(space);
        List<Stage> stages = new ArrayList<>();
        Spec<Generator> filling = filling();
        if (config.initializeWithCenter() && budget > 0) {
            Stage.Exit afterOne = new Stage.Exit(1, 0, config.useExistingTrialsForInitialization());
            stages.add(new Stage("centre", resolved(CentreGenerator.COMPONENT.spec()), afterOne));
        }
        String name = filling.id().substring(filling.id().indexOf('/') + 1);
        if (config.method() == GenerationMethod.RANDOM_SEARCH) {
            stages.add(new Stage(name, filling, Stage.Exit.NEVER));
            return new GenerationStrategy("random search", stages, filling);
        }
        if (budget > 0) {
            Stage.Exit begun = new Stage.Exit(
                    budget,
                    config.minObserved(budget),
                    config.useExistingTrialsForInitialization(),
                    config.most(budget));
            stages.add(new Stage(name, filling, begun));
        }
        stages.add(new Stage("model", model(config.method()), Stage.Exit.NEVER));
        return new GenerationStrategy(config.method().name().toLowerCase(java.util.Locale.ROOT), stages, filling);
    }

    private Spec<Generator> filling() {
        boolean sobol = components.has(Generator.class, SOBOL);
        return resolved(sobol ? Spec.of(Generator.class, SOBOL) : UniformGenerator.COMPONENT.spec());
    }

    private Spec<Generator> model(GenerationMethod method) {
        if (!components.has(Generator.class, MODEL)) {
            throw new PluginException(
                    Code.ARTIFACT,
                    "the method " + method + " needs a model, and none is present",
                    Artifacts.add("ax-models"));
        }
        if (method == GenerationMethod.QUALITY) {
            throw new UnsupportedProblemException(
                    Code.UNSUPPORTED,
                    "the method QUALITY has no model: averaging over hyperparameters, which takes longer, suggested worse points than FAST",
                    "Use FAST; docs/benchmarks.md has the figures.");
        }
        return resolved(Spec.of(Generator.class, MODEL));
    }

    private Spec<Generator> resolved(Spec<Generator> spec) {
        return components.resolved(Generator.class, spec);
    }
}
