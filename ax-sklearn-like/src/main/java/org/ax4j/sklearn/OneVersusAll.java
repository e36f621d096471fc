package org.ax4j.sklearn;

import java.util.ArrayList;
import java.util.List;

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
        for (ClassRun run : runs) {
            if (run.diverged()) {
                throw new DivergenceException(run.epochs(), settings);
            }
            run.problem().weights.settle();
        }
    }
}
