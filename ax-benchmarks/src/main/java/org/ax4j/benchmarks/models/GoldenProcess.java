package org.ax4j.benchmarks.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKinds;

/** Reads Gaussian processes from golden cases. */
final class GoldenProcess {
    static final ArdKernel KERNEL = ArdKernel.squaredExponential();

    private GoldenProcess() {}

    static TrainingData data(JsonNode node) {
        double[] y = vector(node.get("Y"));
        double[] noise = new double[y.length];
        Arrays.fill(noise, Double.NaN);
        JsonNode given = node.path("fixed_noise_variance");
        return data(matrix(node.get("X")), y, given.isArray() ? vector(given) : noise);
    }

    private static TrainingData data(double[][] x, double[] y, double[] noise) {
        return TrainingData.of(InputKinds.reals(x[0].length), x, y, noise);
    }

    static Hyperparameters hyperparameters(JsonNode node) {
        List<Double> theta = Arrays.stream(vector(node.get("lengthscale")))
                .map(Math::log)
                .boxed()
                .toList();
        double noise = node.get("noise").isNull() ? 1 : node.get("noise").asDouble();
        return new Hyperparameters(theta, noise, node.get("mean").asDouble());
    }

    static GaussianProcess named(JsonNode file, JsonNode acquisition) {
        for (JsonNode node : file.get("gp")) {
            if (node.get("name").equals(acquisition.get("case"))) {
                String setting = acquisition.get("hyperparameters").asText();
                return GaussianProcess.of(KERNEL, data(node), hyperparameters(node.get(setting)));
            }
        }
        throw new IllegalArgumentException("no case " + acquisition.get("case"));
    }

    static List<GaussianProcess> outputs(JsonNode node) {
        List<GaussianProcess> all = new ArrayList<>();
        double[][] y = matrix(node.get("Y"));
        for (int j = 0; j < node.get("hyperparameters").size(); j++) {
            int output = j;
            double[] noise = new double[y.length];
            Arrays.fill(noise, Double.NaN);
            double[] column = Arrays.stream(y).mapToDouble(row -> row[output]).toArray();
            all.add(GaussianProcess.of(
                    KERNEL,
                    data(matrix(node.get("X")), column, noise),
                    hyperparameters(node.get("hyperparameters").get(j))));
        }
        return all;
    }

    static double[] vector(JsonNode node) {
        double[] values = new double[node.size()];
        Arrays.setAll(values, i -> node.get(i).asDouble());
        return values;
    }

    static double[][] matrix(JsonNode node) {
        double[][] rows = new double[node.size()][];
        Arrays.setAll(rows, i -> vector(node.get(i)));
        return rows;
    }
}
