package org.ax4j.sklearn;

/** One binary problem on its way through the epochs: the order of its rows, and whether it goes on. */
final class ClassRun {
    private static final double SMALLEST_ADAPTIVE_STEP = 1e-6;

    private final SgdSettings settings;
    private final TrainingSet set;
    private final BinaryProblem problem;
    private final int seed;
    private final int[] order;
    private final double[] room;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private int without;
    private int epochs;
    private boolean done;

    /** The stream gives first the seed of draws that this learner does not make, then that of the shuffles. */
    ClassRun(SgdSettings settings, TrainingSet set, BinaryProblem problem, RandomState random) {
        this.settings = settings;
        this.set = set;
        this.problem = problem;
        random.randint(1, Integer.MAX_VALUE);
        this.seed = random.randint(0, Integer.MAX_VALUE);
        this.room = new double[set.heldCount()];
        this.order = new int[set.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    BinaryProblem problem() {
        return problem;
    }

    int[] order() {
        return order;
    }

    int epochs() {
        return epochs;
    }

    boolean done() {
        return done;
    }

    boolean diverged() {
        return !problem.isFinite();
    }

    void beginEpoch() {
        problem.lossSum = 0.0;
        if (settings.shuffle()) {
            RowShuffle.shuffle(order, seed);
        }
    }

    void endEpoch() {
        epochs++;
        Stopping stopping = settings.stopping();
        if (diverged() || epochs == stopping.maxIter()) {
            done = true;
            return;
        }
        without = improved(stopping) ? 0 : without + 1;
        if (without >= stopping.nIterNoChange()) {
            slowDownOrStop();
        }
    }

    private void slowDownOrStop() {
        if (settings.learningRate() == LearningRate.ADAPTIVE && problem.eta > SMALLEST_ADAPTIVE_STEP) {
            problem.eta /= 5.0;
            without = 0;
        } else {
            done = true;
        }
    }

    private boolean improved(Stopping stopping) {
        return stopping.validated() ? scoreImproved(stopping.tol()) : lossImproved(stopping.tol());
    }

    private boolean lossImproved(double tol) {
        double loss = problem.lossSum;
        boolean worse = tol > Double.NEGATIVE_INFINITY && loss > bestLoss - tol * set.learned;
        if (loss < bestLoss) {
            bestLoss = loss;
        }
        return !worse;
    }

    private boolean scoreImproved(double tol) {
        double score = set.heldScore(problem, room);
        boolean worse = tol > Double.NEGATIVE_INFINITY && score < bestScore + tol;
        if (score > bestScore) {
            bestScore = score;
        }
        return !worse;
    }
}
