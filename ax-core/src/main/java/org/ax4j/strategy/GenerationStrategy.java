package org.ax4j.strategy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.spi.Generator;

/**
 * Stages that follow each other, and what fills in where a stage has no answer.
 *
 * @param name its name, as tables show it
 * @param stages at least one; the last one stays for ever
 * @param fallback a generator that needs no data; asked where a stage cannot serve, and until enough trials are completed
 */
public record GenerationStrategy(String name, List<Stage> stages, Spec<Generator> fallback) {
    /**
     * The same strategy with each component's spec replaced.
     *
     * @param change gives the new spec, such as the complete one
     * @return the copy
     */
    public GenerationStrategy with(UnaryOperator<Spec<Generator>> change) {
        return new GenerationStrategy(
                name,
                stages.stream()
                        .map(stage -> new Stage(stage.name(), change.apply(stage.generator()), stage.exit()))
                        .toList(),
                change.apply(fallback));
    }

    /** Checks that there are stages of distinct names. */
    public GenerationStrategy {
        new Faults().name("a strategy", name).check();
        Faults.present(stages, "stages", "Give at least one.")
                .forEach(stage -> Faults.present(stage, "a stage", "Leave it out."));
        Faults.present(
                fallback, "fallback", "Give a generator that needs no data, as UniformGenerator.COMPONENT.spec().");
        stages = List.copyOf(stages);
        List<String> names = stages.stream().map(Stage::name).toList();
        new Faults()
                .unless(
                        !stages.isEmpty(),
                        Code.ARGUMENT,
                        "the strategy '" + name + "' has no stage",
                        "Give it at least one.")
                .unless(
                        names.stream().distinct().count() == names.size(),
                        Code.NAME,
                        "the stages of strategy '" + name + "' must have distinct names but are " + names,
                        "Rename some.")
                .check();
    }
}
