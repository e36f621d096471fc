package org.ax4j.models.gp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKinds;

/** Figures of a reference implementation, {@code golden/gp.json}; its field {@code source} names it. */
public final class Golden {

    private Golden() {}

    public static JsonNode file() {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/gp.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All settings of hyperparameters with their posteriors, of one output each. */
    static Stream<Case> cases() {
        List<Case> all = new ArrayList<>();
        JsonNode file = file();
        for (JsonNode node : file.get("gp")) {
            for (String setting : List.of("fixed", "map_fit")) {
                JsonNode s = node.get(setting);
                all.add(new Case(
                        node.get("name").asText() + " " + setting,
                        data(node),
                        hyperparameters(s),
                        node.get("X_test"),
                        s.get("posterior_mean"),
                        s.get("posterior_variance")));
            }
        }
        for (JsonNode node : file.get("multi_objective")) {
            for (int j = 0; j < node.get("hyperparameters").size(); j++) {
                all.add(new Case(
                        node.get("name").asText() + " output " + j,
                        data(
                                node.get("X"),
                                column(node.get("Y"), j),
                                unknown(node.get("X").size())),
                        hyperparameters(node.get("hyperparameters").get(j)),
                        node.get("X_query"),
                        new ObjectMapper().valueToTree(column(node.get("posterior_mean"), j)),
                        new ObjectMapper().valueToTree(column(node.get("posterior_variance"), j))));
            }
        }
        return all.stream();
    }

    /** Data of a case with one output. */
    static TrainingData data(JsonNode node) {
        JsonNode noise = node.path("fixed_noise_variance");
        int n = node.get("X").size();
        return data(node.get("X"), vector(node.get("Y")), noise.isArray() ? vector(noise) : unknown(n));
    }

    /** The process of a case with one output. */
    public static GaussianProcess process(String name, String setting) {
        for (JsonNode node : file().get("gp")) {
            if (node.get("name").asText().equals(name)) {
                return GaussianProcess.of(
                        ArdKernel.squaredExponential(), data(node), hyperparameters(node.get(setting)));
            }
        }
        throw new IllegalArgumentException("no case " + name);
    }

    /** The processes of a case with several outputs. */
    public static List<GaussianProcess> processes(JsonNode node) {
        List<GaussianProcess> all = new ArrayList<>();
        for (int j = 0; j < node.get("hyperparameters").size(); j++) {
            TrainingData data = data(
                    node.get("X"),
                    column(node.get("Y"), j),
                    unknown(node.get("X").size()));
            Hyperparameters found = hyperparameters(node.get("hyperparameters").get(j));
            all.add(GaussianProcess.of(ArdKernel.squaredExponential(), data, found));
        }
        return all;
    }

    private static TrainingData data(JsonNode x, double[] y, double[] noise) {
        double[][] rows = matrix(x);
        return TrainingData.of(InputKinds.reals(rows[0].length), rows, y, noise);
    }

    private static double[] unknown(int n) {
        double[] noise = new double[n];
        Arrays.fill(noise, Double.NaN);
        return noise;
    }

    static Hyperparameters hyperparameters(JsonNode node) {
        List<Double> theta = new ArrayList<>();
        for (double l : vector(node.get("lengthscale"))) {
            theta.add(Math.log(l));
        }
        double noise = node.get("noise").isNull() ? 1 : node.get("noise").asDouble();
        return new Hyperparameters(theta, noise, node.get("mean").asDouble());
    }

    public static double[] vector(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    public static double[][] matrix(JsonNode node) {
        double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vector(node.get(i));
        }
        return rows;
    }

    private static double[] column(JsonNode node, int j) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).get(j).asDouble();
        }
        return values;
    }

    record Case(
            String name,
            TrainingData data,
            Hyperparameters hyperparameters,
            JsonNode queries,
            JsonNode mean,
            JsonNode variance) {

        @Override
        public String toString() {
            return name;
        }
    }
}
