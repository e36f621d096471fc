package org.ax4j.benchmarks.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.benchmarks.golden.GoldenTally;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.ExpectedImprovement;
import org.ax4j.models.acquisition.FactorProduct;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.Likelihood;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.pareto.Hypervolume;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.spi.RandomStream;

/** Recomputes the groups of a file of model figures. */
public final class GoldenModels {
    private static final double RELATIVE = 1e-9;

    private static final Map<String, BiFunction<JsonNode, JsonNode, List<GoldenLine>>> GROUPS = Map.of(
            "gp", (file, cases) -> processes(cases),
            "log_ei", GoldenModels::logEi,
            "log_h", (file, cases) -> logH(cases),
            "log_nei", GoldenImprovements::noisy,
            "multi_objective", (file, cases) -> GoldenImprovements.several(cases),
            "hypervolume", (file, cases) -> hypervolumes(cases),
            "sobol", (file, cases) -> sobol(cases));

    private GoldenModels() {}

    /**
     * Whether this reader knows a group.
     *
     * @param group the name of a top-level field
     * @return true for groups of Gaussian processes, acquisition functions, hypervolumes and Sobol points
     */
    public static boolean knows(String group) {
        return GROUPS.containsKey(group);
    }

    /**
     * Recomputes one group.
     *
     * @param group its name
     * @param file the whole file, whose processes other groups refer to
     * @return a line for each kind of figure
     */
    public static List<GoldenLine> check(String group, JsonNode file) {
        try {
            return GROUPS.getOrDefault(group, (all, cases) -> List.of()).apply(file, file.get(group));
        } catch (RuntimeException e) {
            return List.of(new GoldenLine(group, 0, 0, List.of("cannot be read: " + e)));
        }
    }

    private static List<GoldenLine> processes(JsonNode cases) {
        GoldenTally likelihood = new GoldenTally("gp.likelihood");
        GoldenTally gradient = new GoldenTally("gp.gradient");
        GoldenTally posterior = new GoldenTally("gp.posterior");
        GoldenTally map = new GoldenTally("gp.map");
        for (JsonNode node : cases) {
            TrainingData data = GoldenProcess.data(node);
            String name = node.get("name").asText();
            for (String setting : List.of("fixed", "map_fit")) {
                JsonNode golden = node.get(setting);
                Hyperparameters at = GoldenProcess.hyperparameters(golden);
                GaussianProcess gp = GaussianProcess.of(GoldenProcess.KERNEL, data, at);
                likelihood.compare(name, gp.logMarginalLikelihood(), golden.get("log_marginal_likelihood"), RELATIVE);
                gradient(name, data, at, golden.get("gradient"), gradient);
                double[][] x = GoldenProcess.matrix(node.get("X_test"));
                double[] mean = new double[x.length];
                double[] variance = new double[x.length];
                gp.predict(x, mean, variance);
                posterior.compare(name, mean, golden.get("posterior_mean"), RELATIVE);
                posterior.compare(name, variance, golden.get("posterior_variance"), RELATIVE);
            }
            double found = MapFit.of(GoldenProcess.KERNEL, 3)
                    .fit(data, List.of(), new RandomStream(1))
                    .objective();
            double reference = node.get("map_fit").get("objective_per_n").asDouble();
            map.within(name, Math.min(found, reference), reference, 1e-6);
        }
        return List.of(likelihood.line(), gradient.line(), posterior.line(), map.line());
    }

    /** Slopes with respect to natural parameters. At an optimum they are small differences: the scale is that of the terms. */
    private static void gradient(
            String name, TrainingData data, Hyperparameters at, JsonNode golden, GoldenTally tally) {
        Likelihood likelihood = new Likelihood(GoldenProcess.KERNEL, data);
        int d = at.theta().length;
        double[] slopes = new double[data.infersNoise() ? d + 1 : d];
        likelihood.factorise(at.theta(), at.noise());
        likelihood.value(at.mean(), at.noise());
        tally.within(
                name + " mean", likelihood.meanSlope(), golden.get("d_mean").asDouble(), 1e-8);
        likelihood.slopes(at.noise(), slopes);
        for (int k = 0; k < d; k++) {
            double natural = slopes[k] / Math.exp(at.theta()[k]);
            double expected = golden.get("d_lengthscale").get(k).asDouble();
            tally.within(name, natural, expected, 1e-8 * (1 + Math.abs(expected)));
        }
        if (data.infersNoise()) {
            double expected = golden.get("d_noise").asDouble();
            tally.within(name + " noise", slopes[d] / at.noise(), expected, 1e-8 * (1 + Math.abs(expected)));
        }
    }

    private static List<GoldenLine> logEi(JsonNode file, JsonNode cases) {
        GoldenTally value = new GoldenTally("log_ei.value");
        GoldenTally gradient = new GoldenTally("log_ei.gradient");
        for (JsonNode golden : cases) {
            double[] best = {golden.get("best_f").asDouble()};
            AcquisitionFunction.Evaluation at = new FactorProduct(
                            List.of(GoldenProcess.named(file, golden).given(new double[0][])),
                            new double[1][0][0],
                            1,
                            List.of(new ExpectedImprovement(0, best)))
                    .evaluation();
            GoldenImprovements.compare(golden, at, value, gradient);
        }
        return List.of(value.line(), gradient.line());
    }

    private static List<GoldenLine> logH(JsonNode golden) {
        GoldenTally tally = new GoldenTally("log_h");
        double[] z = GoldenProcess.vector(golden.get("z"));
        double[] values = Arrays.stream(z).map(ExpectedImprovement::logStandard).toArray();
        tally.compare("log_h", values, golden.get("value"), 1e-12);
        return List.of(tally.line());
    }

    private static List<GoldenLine> hypervolumes(JsonNode cases) {
        GoldenTally tally = new GoldenTally("hypervolume");
        for (JsonNode golden : cases) {
            double volume = Hypervolume.of(
                    GoldenProcess.matrix(golden.get("points")), GoldenProcess.vector(golden.get("ref_point")));
            tally.compare("hypervolume", volume, golden.get("hypervolume"), 1e-10);
        }
        return List.of(tally.line());
    }

    private static List<GoldenLine> sobol(JsonNode cases) {
        GoldenTally tally = new GoldenTally("sobol");
        for (JsonNode golden : cases) {
            Sobol sobol = Sobol.plain(golden.get("dimension").asInt());
            for (JsonNode point : golden.get("points")) {
                tally.compare("sobol", sobol.next(), point, 0);
            }
        }
        return List.of(tally.line());
    }
}
