package org.ax4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** Random spaces, points of them and objectives, all valid. */
record RandomProblems(SplittableRandom random) {
    static final List<String> METRICS = List.of("score", "loss", "val/acc", "wall clock");

    /** What a sequence optimises, as texts. */
    record Wanted(String objective, List<String> constraints, boolean several) {
        void of(Client client) {
            client.configureOptimization(objective, constraints.toArray(String[]::new));
        }
    }

    SearchSpace space() {
        List<Parameter> parameters = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            parameters.add(parameter("p" + i));
        }
        List<String> numeric = parameters.stream()
                .filter(RangeParameter.class::isInstance)
                .map(Parameter::name)
                .toList();
        if (!numeric.isEmpty() && random.nextInt(4) == 0) {
            parameters.add(DerivedParameter.of("derived", "2*" + numeric.get(0) + " - 1"));
        }
        SearchSpace space = SearchSpace.of(parameters.toArray(Parameter[]::new));
        if (random.nextInt(3) == 0) {
            return hierarchical(parameters);
        }
        boolean room = numeric.size() >= 2 && space.cardinality() > 1000;
        return room && random.nextInt(3) == 0 ? constrained(space, numeric) : space;
    }

    /** Lets each choice activate some of the parameters after it that are not activated yet. */
    private SearchSpace hierarchical(List<Parameter> flat) {
        List<Parameter> parameters = new ArrayList<>(flat);
        int next = 1;
        for (int i = 0; i < parameters.size(); i++) {
            next = Math.max(next, i + 1);
            if (parameters.get(i) instanceof ChoiceParameter choice) {
                int last = random.nextInt(next, parameters.size() + 1);
                for (; next < last; next++) {
                    Object value =
                            choice.values().get(random.nextInt(choice.values().size()));
                    choice = choice.activates(value, parameters.get(next).name());
                }
                parameters.set(i, choice);
            }
        }
        return SearchSpace.of(parameters.toArray(Parameter[]::new));
    }

    private Parameter parameter(String name) {
        double low = random.nextInt(-20, 20) / 4.0;
        int first = random.nextInt(1, 10);
        return switch (random.nextInt(10)) {
            case 0 -> RangeParameter.real(name, low, low + random.nextInt(1, 100));
            case 1 ->
                RangeParameter.real(name, StrictMath.pow(10, random.nextInt(-9, 0)), first)
                        .log();
            case 2 ->
                RangeParameter.real(name, 0.01, 0.5 + random.nextDouble() / 4).logit();
            case 3 -> RangeParameter.real(name, low, low + 2).step(0.25);
            case 4 -> RangeParameter.real(name, low, low + 1).digits(random.nextInt(2, 5));
            case 5 -> RangeParameter.integer(name, first, first + random.nextInt(1, 30));
            case 6 -> RangeParameter.integer(name, first, first * 50).log();
            case 7 ->
                ChoiceParameter.of(
                        name,
                        IntStream.range(0, random.nextInt(2, 5))
                                .mapToObj(i -> "v" + i)
                                .toArray());
            case 8 -> random.nextBoolean() ? ChoiceParameter.ofBoolean(name) : ChoiceParameter.of(name, 1, 2.5, 4);
            default -> FixedParameter.of(name, random.nextBoolean() ? (Object) "fixed" : (Object) low);
        };
    }

    /** Two parameters in a sum, a difference or an order, bounded a little beyond what they are in the centre, or held at it. */
    private SearchSpace constrained(SearchSpace space, List<String> numeric) {
        Point centre = space.centre(java.util.Map.of());
        String first = numeric.get(0);
        String second = numeric.get(1);
        double one = centre.asDouble(first);
        double other = centre.asDouble(second);
        return switch (random.nextInt(6)) {
            case 0 -> space.where(first + " + " + second + " >= " + (one + other - 0.25));
            case 1 -> space.where("2*" + first + " - " + second + " <= " + (2 * one - other + 0.25));
            case 2 -> space.where(first + " <= " + second + " + " + (one - other + 0.25));
            case 3 -> space.where(first + " + " + second + " == " + (one + other));
            default -> space.where(first + " + " + second + " <= " + (one + other + 0.25));
        };
    }

    /** A point that keeps the constraints, or none if it is hard to find. */
    Optional<Point> point(SearchSpace space) {
        int dimension = space.searched().size();
        for (int i = 0; i < 100; i++) {
            Point point = space.pointAt(random.doubles(dimension).toArray(), java.util.Map.of());
            if (space.violation(point) == 0) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    Wanted wanted() {
        List<String> names = new ArrayList<>(METRICS);
        java.util.Collections.swap(names, 0, random.nextInt(names.size()));
        String first = (random.nextBoolean() ? "-" : "") + quoted(names.get(0));
        String last = "0.5*" + quoted(names.get(3)) + (random.nextBoolean() ? " <= " : " >= ") + random.nextInt(-3, 4);
        List<String> constraints = new ArrayList<>(random.nextBoolean() ? List.of(last) : List.of());
        if (random.nextInt(4) == 0) {
            constraints.add(quoted(names.get(2)) + " - 0.5*" + quoted(names.get(3)) + " <= " + random.nextInt(-1, 4));
        }
        if (random.nextInt(3) == 0) {
            constraints.add(quoted(names.get(2)) + (random.nextBoolean() ? " >= 0.75" : " <= 1.25") + "*baseline");
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Wanted(first, constraints, false);
            case 1 -> new Wanted("2*" + quoted(names.get(1)) + " + " + quoted(names.get(2)), constraints, false);
            default -> {
                if (random.nextInt(3) == 0) {
                    constraints.add(quoted(names.get(1)) + " <= " + random.nextInt(-2, 5));
                }
                yield new Wanted(first + ", -" + quoted(names.get(1)), constraints, true);
            }
        };
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}
