package org.ax4j.benchmarks.sklearn;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.LearningRate;
import org.ax4j.sklearn.Loss;
import org.ax4j.sklearn.Penalty;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread: an epoch of partialFit over 1437 digits and ten classes, and the score of 360. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SgdBench {
    /** The loss by its scikit-learn name. */
    @Param({"hinge", "log_loss", "modified_huber", "squared_hinge", "perceptron"})
    public String loss = "hinge";

    /** The penalty by its scikit-learn name. */
    @Param({"none", "l2", "l1", "elasticnet"})
    public String penalty = "l2";

    /** The schedule by its scikit-learn name. */
    @Param({"optimal", "constant", "invscaling", "adaptive", "pa1", "pa2"})
    public String schedule = "optimal";

    private final int[] classes = IntStream.range(0, 10).toArray();
    private double[][] trainX = {};
    private int[] trainY = {};
    private double[][] testX = {};
    private int[] testY = {};
    private SgdClassifier trained = classifier();

    /** Loads and splits the digits and trains the classifier to score with. */
    @Setup(Level.Trial)
    public void load() {
        Digits digits = Digits.load();
        Split split = TrainTestSplit.of(digits.data(), digits.targets(), 0.20, 0);
        trainX = split.trainX();
        trainY = split.trainY();
        testX = split.testX();
        testY = split.testY();
        trained = epoch();
    }

    private SgdClassifier classifier() {
        return SgdClassifier.builder()
                .loss(Loss.of(loss))
                .penalty(Penalty.of(penalty))
                .learningRate(LearningRate.of(schedule))
                .eta0(0.01)
                .build();
    }

    /**
     * One epoch of a new classifier.
     *
     * @return the classifier
     */
    @Benchmark
    public SgdClassifier epoch() {
        SgdClassifier classifier = classifier();
        classifier.partialFit(trainX, trainY, classes);
        return classifier;
    }

    /**
     * The accuracy on 360 rows.
     *
     * @return the score
     */
    @Benchmark
    public double score() {
        return trained.score(testX, testY);
    }
}
