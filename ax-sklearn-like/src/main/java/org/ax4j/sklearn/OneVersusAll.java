package org.ax4j.sklearn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Trains one binary problem per class, or a single one for two classes. */
final class OneVersusAll {
    private OneVersusAll() {}

    static List<ClassRun> train(SgdSettings settings, TrainingSet set, LinearModel from, double[] classWeights) {
        List<ClassRun> runs = new ArrayList<>();
        RandomState random = RandomState.of(settings.randomState());
        if (from.isBinary()) {
            double[] sides = {classWeights[1], classWeights[0]};
            runs.add(new ClassRun(settings, set, problem(settings, set, from, 0, sides), random));
        } else {
            for (int c = 0; c < from.classCount(); c++) {
                RandomState own = RandomState.of(random.randint(0, Integer.MAX_VALUE));
                double[] sides = {classWeights[c], 1.0};
                runs.add(new ClassRun(settings, set, problem(settings, set, from, c, sides), own));
            }
        }
        run(settings, set, runs);
        return runs;
    }

    private static BinaryProblem problem(
            SgdSettings settings, TrainingSet set, LinearModel from, int position, double[] sides) {
        WeightAverage average = from.average(position, settings.average());
        WeightVector weights = new WeightVector(from.weights(position), average);
        int label = from.isBinary() ? 1 : position;
        return new BinaryProblem(
                settings,
                set,
                new BinaryProblem.Start(
                        label, weights, average, from.intercept(position), from.updates(), sides[0], sides[1]));
    }

    private static void run(SgdSettings settings, TrainingSet set, List<ClassRun> runs) {
        int groups = Math.min(settings.threads(), runs.size());
        if (groups == 1) {
            finish(settings, set, runs);
        } else {
            spread(settings, set, runs, groups);
        }
        for (ClassRun run : runs) {
            if (run.diverged()) {
                throw new DivergenceException(run.epochs(), settings);
            }
            run.problem().weights.settle();
            if (!run.problem().average.isFinite()) {
                throw new DivergenceException(run.epochs(), settings);
            }
        }
    }

    /** Every group of classes on a thread of its own. */
    private static void spread(SgdSettings settings, TrainingSet set, List<ClassRun> runs, int groups) {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<ClassRun> group = runs.subList(runs.size() * g / groups, runs.size() * (g + 1) / groups);
            tasks.add(Executors.callable(() -> finish(settings, set, group)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(groups);
        try {
            for (Future<Object> task : pool.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("fit was interrupted while it waited for its threads", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("fit failed on one of its threads", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void finish(SgdSettings settings, TrainingSet set, List<ClassRun> runs) {
        List<ClassRun> active = new ArrayList<>(runs);
        while (!active.isEmpty()) {
            Lockstep lockstep = new Lockstep(settings, set, active);
            int before = active.size();
            while (active.size() == before) {
                active.forEach(ClassRun::beginEpoch);
                lockstep.epoch();
                active.forEach(ClassRun::endEpoch);
                active.removeIf(ClassRun::done);
            }
        }
    }
}
