package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.CentreGenerator;
import org.ax4j.strategy.GenerationMethod;

/** Specs and configurations that fit no component. */
final class ComponentBadInput {
    enum Colour {
        RED,
        GREEN
    }

    record Config(double rate, int depth, Colour colour, List<String> words, OptionalInt limit) {
        Config {
            new Faults()
                    .unless(rate > 0, Code.ARGUMENT, "rate must be > 0 but is " + Figures.exact(rate), "Raise it.")
                    .check();
        }
    }

    record Unplain(Thread thread) {}

    private static final Config DEFAULTS = new Config(0.5, 3, Colour.RED, List.of(), OptionalInt.empty());
    private static final Component<Config, Config> COMPONENT =
            Component.of(Config.class, "acme/echo", DEFAULTS, config -> config);
    private static final Components COMPONENTS = Components.of(List.of(COMPONENT), List.of());

    private ComponentBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                bad("new Spec(\"\", -1, {})", () -> new Spec<>("", -1, Map.of())),
                bad("Spec.fromPlain({id=acme/echo})", () -> Spec.fromPlain(Map.of("id", "acme/echo"))),
                bad(
                        "Spec.fromPlain({id=acme/echo, version=1.5})",
                        () -> Spec.fromPlain(ordered("id", "acme/echo", "version", 1.5))),
                bad(
                        "Spec.fromPlain({id=acme/echo, version=4294967297})",
                        () -> Spec.fromPlain(ordered("id", "acme/echo", "version", 4294967297L))),
                bad(
                        "acme/echo of version 2",
                        () -> COMPONENTS.create(Config.class, new Spec<>("acme/echo", 2, Map.of()))),
                bad("acme/other", () -> COMPONENTS.create(Config.class, Spec.of(Config.class, "acme/other"))),
                bad(
                        "acme/echo as a stopper",
                        () -> COMPONENTS.create(Stopper.class, Spec.of(Stopper.class, "acme/echo"))),
                bad(
                        "ax/sobol without ax-models",
                        () -> COMPONENTS.create(Generator.class, Spec.of(Generator.class, "ax/sobol"))),
                config("speed", 1L),
                config("rate", "fast"),
                config("rate", true),
                config("depth", 2.5),
                config("depth", 1L << 40),
                config("colour", "BLUE"),
                config("words", "one"),
                config("words", List.of(1L)),
                config("limit", "none"),
                config("rate", -1L),
                bad("a record that is not complete", () -> Plain.to(Map.of("rate", 0.5), Config.class)),
                bad("a record that holds a thread", () -> Plain.of(new Unplain(Thread.currentThread()))),
                bad(
                        "configureGenerationStrategy(FAST) without ax-models",
                        () -> Scenes.configured().configureGenerationStrategy(GenerationMethod.FAST)),
                bad(
                        "configureEarlyStopping(ax/percentile) without ax-earlystop",
                        () -> Scenes.configured().configureEarlyStopping(Spec.of(Stopper.class, "ax/percentile"))),
                bad(
                        "configureEarlyStopping(acme/never)",
                        () -> Scenes.configured().configureEarlyStopping(Spec.of(Stopper.class, "acme/never"))),
                bad(
                        "shouldStopTrialEarly(0) without ax-earlystop",
                        () -> Scenes.running().shouldStopTrialEarly(0)),
                bad(
                        "computeAnalyses() without ax-analysis",
                        () -> Scenes.running().computeAnalyses()),
                bad(
                        "computeAnalyses(acme/plot)",
                        () -> Scenes.running().computeAnalyses(Spec.of(Analysis.class, "acme/plot"))),
                bad("summarize() without ax-analysis", () -> Scenes.running().summarize()),
                bad(
                        "ax/centre as a stopper",
                        () -> Scenes.configured()
                                .configureEarlyStopping(Spec.of(Stopper.class, CentreGenerator.COMPONENT.id()))));
    }

    private static BadInput config(String name, Object value) {
        Spec<Config> spec = new Spec<>("acme/echo", 1, Map.of(name, value));
        return bad("acme/echo with " + name + " = " + value, () -> COMPONENTS.create(Config.class, spec));
    }

    private static Map<String, Object> ordered(String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }
}
