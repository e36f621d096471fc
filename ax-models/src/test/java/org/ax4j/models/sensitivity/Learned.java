package org.ax4j.models.sensitivity;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ax4j.Client;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.SensitivityIndices;

/** A generator that has seen a function at the points of a Sobol sequence. */
record Learned(Generator generator, History history) {
    private static final GaussianProcessGenerator.Config UNBENT =
            GaussianProcessGenerator.Config.standard().warps(List.of(Warp.NONE));

    static Learned of(SearchSpace space, String objective, int count, ToDoubleFunction<Point> function) {
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment("known", space);
            client.configureOptimization(objective);
            Sobol sobol = Sobol.plain(space.searched().size());
            sobol.skip(1);
            for (int i = 0; i < count; i++) {
                Point point = space.pointAt(sobol.next(), Map.of());
                int trial = client.attachTrial(point);
                client.completeTrial(trial, Outcomes.of("score", function.applyAsDouble(point)));
            }
            return new Learned(
                    AxModule.components(List.of(), List.of())
                            .create(Generator.class, GaussianProcessGenerator.spec(UNBENT)),
                    client.history());
        }
    }

    Sensitivity sensitivity() {
        return ((SensitivityIndices) generator).sensitivity(request(List.of())).get("score");
    }

    /** The predicted means, which are those of the latent process but for a line. */
    double[] means(List<Point> points) {
        return ((Predictor) generator)
                .predict(request(points)).stream()
                        .mapToDouble(answer -> answer.get("score").mean())
                        .toArray();
    }

    private PredictRequest request(List<Point> points) {
        return PredictRequest.of(GaussianProcessGenerator.COMPONENT.id(), history, points);
    }
}
