package org.ax4j.benchmarks.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** A space of fifty parameters, ten of them derived, and ten constraints, all read from texts: the first of a process, and a later one. */
final class Parsing {
    private static final int REPEATS = 500;

    private Parsing() {}

    public static void main(String[] args) {
        Clocks begin = Clocks.now();
        space();
        Clocks.tell("first wall", begin.since().wall());
        double[] took = IntStream.range(0, REPEATS)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    space();
                    return (System.nanoTime() - start) / 1e9;
                })
                .sorted()
                .toArray();
        Clocks.tell("median wall", took[REPEATS / 2]);
    }

    private static SearchSpace space() {
        List<Parameter> parameters = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            parameters.add(RangeParameter.real("rate/" + i, 1e-6, 1).log());
            parameters.add(RangeParameter.integer("size " + i, 1, 1000));
            parameters.add(RangeParameter.real("share." + i, 0, 1).step(0.01));
            parameters.add(ChoiceParameter.of("kind" + i, "a", "b", "c"));
            parameters.add(DerivedParameter.of("sum" + i, "2*`size " + i + "` + 0.5*`share." + i + "` - 1"));
            constraints.add("share." + i + " + 0.001*size " + i + " <= " + (1 + i / 10.0));
        }
        SearchSpace space =
                SearchSpace.of(parameters.toArray(Parameter[]::new)).where(constraints.toArray(String[]::new));
        if (space.parameters().size() != 50 || space.constraints().size() != 10) {
            throw new IllegalStateException("the space is another one");
        }
        return space;
    }
}
