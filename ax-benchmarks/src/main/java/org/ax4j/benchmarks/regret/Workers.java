package org.ax4j.benchmarks.regret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/**
 * Workers on a simulated clock: nobody waits. A worker that is free asks for a trial; how long a trial takes is drawn from the exponential of a standard normal
 * number; the one that ends first is told first. One worker alone asks and tells in turn.
 */
final class Workers {
    private final Client client;
    private final BenchmarkProblem problem;
    private final RandomStream noise;
    private final RandomStream durations;
    private final int seed;
    private final List<Double> trace = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final List<Map<String, Double>> all = new ArrayList<>();
    private final PriorityQueue<Busy> busy =
            new PriorityQueue<>(Comparator.comparingDouble(Busy::until).thenComparingInt(Busy::trial));

    /** A trial that runs. */
    private record Busy(double until, int trial, Point point) {}

    Workers(Client client, BenchmarkProblem problem, int seed) {
        this.client = client;
        this.problem = problem;
        this.seed = seed;
        this.noise = new RandomStream(RandomStream.seed(seed, "noise", 0));
        this.durations = new RandomStream(RandomStream.seed(seed, "durations", 0));
    }

    Run run(String method) {
        Setting setting = problem.setting();
        setting.baseline().ifPresent(point -> tell(client.attachBaseline(point), point));
        double now = 0;
        int asked = 0;
        while (trace.size() < setting.trials()) {
            while (asked < setting.trials() && busy.size() < setting.workers()) {
                ask(now);
                asked++;
            }
            Busy first = busy.remove();
            now = first.until();
            tell(first.trial(), first.point());
            trace.add(problem.score().of(all));
        }
        return new Run(problem.name(), method, seed, trace, seconds, Run.recommended(client, problem));
    }

    private void ask(double now) {
        long before = System.nanoTime();
        Map<Integer, Point> asked = client.getNextTrials(1);
        seconds.add((System.nanoTime() - before) / 1e9);
        asked.forEach((trial, point) -> busy.add(new Busy(now + Math.exp(durations.nextGaussian()), trial, point)));
    }

    private void tell(int trial, Point point) {
        Map<String, Double> outcomes = problem.outcomes().at(point);
        if (outcomes.isEmpty()) {
            client.markTrialFailed(trial, "it diverged");
            return;
        }
        Map<String, Double> told = new LinkedHashMap<>(outcomes);
        told.replaceAll((metric, value) -> value + problem.setting().noise().draw(noise));
        client.completeTrial(trial, Outcomes.of(told));
        all.add(outcomes);
    }
}
