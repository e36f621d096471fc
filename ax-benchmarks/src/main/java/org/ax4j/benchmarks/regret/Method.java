package org.ax4j.benchmarks.regret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.models.acquisition.Auto;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;
import org.ax4j.models.generator.GaussianProcessGenerator.Model;
import org.ax4j.models.generator.GaussianProcessGenerator.Work;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.models.kernel.SquaredExponential;
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
    /** Trials before the model, as those of the default among reals. */
    private static final int USUAL_BEGIN = 3;

    private static final int AX_BEGIN = 5;

    /**
     * A method by name.
     *
     * @param name {@code fast}, {@code reference} (one kernel, one start, no warps), {@code ax} (Ax's default from parts of this project), {@code sobol}, or {@code gp:} with amounts of
     *     work that differ from the default's, such as {@code gp:samples=128;fitStarts=1}; the setting {@code begin} is the number of trials before the model, 3 on every space where it is left out
     * @return the method
     */
    public static Method named(String name) {
        if (name.startsWith("gp:")) {
            return new Method(name, client -> client.configureGenerationStrategy(model(name.substring(3))));
        }
        return switch (name) {
            case "fast" -> new Method(name, client -> client.configureGenerationStrategy(GenerationMethod.FAST));
            case "reference" -> new Method(name, client -> client.configureGenerationStrategy(reference()));
            case "ax" -> new Method(name, client -> client.configureGenerationStrategy(ax()));
            case "sobol" ->
                new Method(name, client -> client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH));
            default ->
                throw new IllegalArgumentException(
                        "no method '" + name + "'; there are fast, reference, ax, sobol and gp:...");
        };
    }

    /** One kernel, one start of the fit, no warps. */
    private static GenerationStrategy reference() {
        Config usual = Config.standard();
        Work work = usual.work();
        return strategy(
                GaussianProcessGenerator.spec(usual.work(new Work(
                                1, work.samples(), work.screened(), work.searchStarts(), work.climbEvaluations()))
                        .kernels(List.of(Matern52.COMPONENT.spec()))
                        .warps(List.of(Warp.NONE))),
                USUAL_BEGIN);
    }

    /**
     * Ax's default from the parts of this project: squared exponential kernel without output scale, its prior of the noise, magnified bounds of constraints, 1,024
     * screened points and 20 climbs, nothing learnt from failures.
     */
    private static GenerationStrategy ax() {
        Model model = new Model(
                List.of(SquaredExponential.COMPONENT.spec()),
                LogNormalPrior.noise(),
                List.of(Warp.BILOG),
                Outliers.CLIPPED);
        return strategy(
                GaussianProcessGenerator.spec(new Config(
                        new Work(2, 128, 1024, 20, 200), Auto.spec(), model, model, model, false, false, false)),
                AX_BEGIN);
    }

    private static GenerationStrategy model(String settings) {
        Map<String, Object> config =
                new LinkedHashMap<>(GaussianProcessGenerator.spec().config());
        int begin = USUAL_BEGIN;
        for (String setting : settings.split(";", -1)) {
            String[] parts = setting.split("=", -1);
            if (parts[0].equals("begin")) {
                begin = Integer.parseInt(parts[1]);
            } else {
                config.merge("work", Map.of(parts[0], value(parts[1])), Method::with);
            }
        }
        return strategy(new Spec<>("ax/gaussian-process", GaussianProcessGenerator.COMPONENT.version(), config), begin);
    }

    private static Object with(Object all, Object changed) {
        Map<Object, Object> merged = new LinkedHashMap<>((Map<?, ?>) all);
        merged.putAll((Map<?, ?>) changed);
        return merged;
    }

    private static GenerationStrategy strategy(Spec<Generator> spec, int begin) {
        Spec<Generator> sobol = SobolGenerator.COMPONENT.spec();
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("centre", CentreGenerator.COMPONENT.spec(), new Stage.Exit(1, 0, true)));
        stages.add(new Stage("sobol", sobol, new Stage.Exit(begin, Math.max(Math.min(2, begin), begin / 2), true)));
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
