package org.ax4j.benchmarks.regret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;

/**
 * A way of proposing trials, by name.
 *
 * @param name how tables call it
 * @param configure tells a client to use it
 */
public record Method(String name, Consumer<Client> configure) {
    /**
     * A method by name.
     *
     * @param name {@code fast}, {@code reference} (one kernel, one start, no warps), {@code sobol}, or {@code gp:} with settings of the default model that differ from its own, such as
     *     {@code gp:samples=128;fitStarts=1}; the setting {@code begin} is the number of trials before the model
     * @return the method
     */
    public static Method named(String name) {
        if (name.startsWith("gp:")) {
            return new Method(name, client -> client.configureGenerationStrategy(model(name.substring(3))));
        }
        return switch (name) {
            case "fast" -> new Method(name, client -> client.configureGenerationStrategy(GenerationMethod.FAST));
            case "reference" -> new Method(name, client -> client.configureGenerationStrategy(reference()));
            case "sobol" ->
                new Method(name, client -> client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH));
            default ->
                throw new IllegalArgumentException(
                        "no method '" + name + "'; there are fast, reference, sobol and gp:...");
        };
    }

    /** One kernel, one start of the fit, no warps. */
    private static GenerationStrategy reference() {
        GaussianProcessGenerator.Config usual = GaussianProcessGenerator.Config.standard();
        return strategy(
                GaussianProcessGenerator.spec(new GaussianProcessGenerator.Config(
                        1,
                        usual.samples(),
                        usual.screened(),
                        usual.searchStarts(),
                        usual.climbEvaluations(),
                        usual.acquisition(),
                        List.of(Matern52.COMPONENT.spec()),
                        List.of(Warp.NONE),
                        usual.chanceOfSuccess())),
                5);
    }

    private static GenerationStrategy model(String settings) {
        Map<String, Object> config =
                new LinkedHashMap<>(GaussianProcessGenerator.spec().config());
        int begin = 5;
        for (String setting : settings.split(";", -1)) {
            String[] parts = setting.split("=", -1);
            if (parts[0].equals("begin")) {
                begin = Integer.parseInt(parts[1]);
            } else {
                config.put(parts[0], value(parts[1]));
            }
        }
        return strategy(new Spec<>("ax/gaussian-process", GaussianProcessGenerator.COMPONENT.version(), config), begin);
    }

    private static GenerationStrategy strategy(Spec<Generator> spec, int begin) {
        Spec<Generator> sobol = SobolGenerator.COMPONENT.spec();
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("centre", CentreGenerator.COMPONENT.spec(), new Stage.Exit(1, 0, true)));
        stages.add(new Stage("sobol", sobol, new Stage.Exit(begin, Math.max(1, begin / 2), true)));
        stages.add(new Stage("model", spec, Stage.Exit.NEVER));
        return new GenerationStrategy("gp", stages, sobol);
    }

    private static Object value(String text) {
        if (text.matches("-?[0-9]+")) {
            return Long.parseLong(text);
        }
        return text.matches("-?[0-9.]+([eE]-?[0-9]+)?")
                ? (Object) Double.parseDouble(text)
                : text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }
}
