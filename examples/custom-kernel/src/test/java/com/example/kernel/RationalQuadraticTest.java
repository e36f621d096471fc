package com.example.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.KernelRules;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;

class RationalQuadraticTest {
    @Test
    void keepsTheRules() {
        assertEquals(List.of(), KernelRules.broken(RationalQuadratic.COMPONENT));
    }

    @Test
    void findsTheTopOfAHill() {
        Spec<Kernel> kernel = Spec.of(Kernel.class, "example/rational-quadratic", new RationalQuadratic(2));
        Config config = Config.standard().kernels(List.of(kernel));
        Stage begin = new Stage("begin", SobolGenerator.spec(), new Stage.Exit(4, 4, true));
        Stage model = new Stage("model", GaussianProcessGenerator.spec(config), Stage.Exit.NEVER);
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment("hill", SearchSpace.of(RangeParameter.real("x", 0, 1)));
            client.configureOptimization("height");
            client.configureGenerationStrategy(
                    new GenerationStrategy("hill", List.of(begin, model), SobolGenerator.spec()));
            for (int i = 0; i < 10; i++) {
                client.getNextTrials(1).forEach((trial, point) -> {
                    double gap = point.asDouble("x") - 0.3;
                    client.completeTrial(trial, Outcomes.of("height", -gap * gap));
                });
            }
            assertEquals(0.3, client.getBestParameterization().point().asDouble("x"), 0.02);
        }
    }
}
