package org.ax4j.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether equalities between numbers of which some move in steps can hold together whatever the ranges are. Numbers that move freely are computed from one
 * equality each and put into the others; of these the matrix is brought to a triangle by whole operations on its columns, and they are solved one by one in whole
 * numbers (Hermite's normal form; A. Schrijver, Theory of Linear and Integer Programming, 1986, chapter 4).
 */
final class Congruences {
    private final List<Demand> demands;
    /** The numbers in the equalities, those that move freely first. */
    private final List<String> names = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();
    private int free;

    /** Whole weights, then what they add up to, and how far from it still counts as kept; and the equalities that it is made of. */
    private static final class Row {
        private final long[] numbers;
        private final double tolerance;
        private final Set<Demand> owners;

        private Row(long[] numbers, double tolerance, Set<Demand> owners) {
            this.numbers = numbers;
            this.tolerance = tolerance;
            this.owners = owners;
        }
    }

    private Congruences(List<Demand> demands) {
        this.demands = demands;
    }

    /** Equalities that contradict each other, with what makes their terms move in steps; empty where they may go together. */
    static Set<Demand> contradiction(List<Demand> demands) {
        List<Demand> equalities = demands.stream()
                .filter(demand -> demand.isConstraint() && demand.sides().size() == 2)
                .toList();
        try {
            return equalities.isEmpty() ? Set.of() : new Congruences(demands).among(equalities);
        } catch (ArithmeticException tooLarge) {
            return Set.of();
        }
    }

    private Set<Demand> among(List<Demand> equalities) {
        Set<String> all = new TreeSet<>();
        equalities.forEach(
                equality -> all.addAll(equality.sides().get(0).sum().weights().keySet()));
        all.stream().filter(name -> stride(name).step() < 0).forEach(names::add);
        free = names.size();
        all.stream().filter(name -> stride(name).step() >= 0).forEach(names::add);
        equalities.forEach(equality -> row(equality).ifPresent(rows::add));
        for (int column = 0; column < free; column++) {
            compute(column);
        }
        rows.removeIf(row -> 2 * row.tolerance >= 1);
        int wrong = solved();
        Set<Demand> because = new HashSet<>();
        rows.subList(0, wrong + 1).forEach(row -> because.addAll(row.owners));
        List.copyOf(because)
                .forEach(owner -> owner.sides().get(0).sum().weights().keySet().stream()
                        .filter(name -> stride(name).step() >= 0)
                        .forEach(name -> because.add(stride(name).because())));
        return because;
    }

    /** A negative step stands for a number that moves freely. */
    private Stride stride(String name) {
        return Stride.of(name, demands).orElseGet(() -> new Stride(0, -1, demands.get(0)));
    }

    private Optional<Row> row(Demand equality) {
        LinearExpression sum = equality.sides().get(0).sum();
        List<Double> numbers = new ArrayList<>();
        names.forEach(
                name -> numbers.add(sum.weight(name) * Math.abs(stride(name).step())));
        double below = equality.sides().get(0).most();
        double above = equality.sides().get(1).most();
        double bound = (below - above) / 2;
        double tolerance = (below + above) / 2;
        double rest = bound - sum.value(name -> stride(name).base());
        numbers.add(Math.abs(rest) <= tolerance ? 0 : rest);
        double scale = Stride.scale(numbers);
        return scale == 0
                ? Optional.empty()
                : Optional.of(new Row(
                        numbers.stream()
                                .mapToLong(number -> Math.round(number * scale))
                                .toArray(),
                        tolerance * scale,
                        Set.of(equality)));
    }

    /** Takes a number that moves freely out of all rows but one, which then says no more than what it is. */
    private void compute(int column) {
        Optional<Row> first =
                rows.stream().filter(row -> row.numbers[column] != 0).findFirst();
        first.ifPresent(rows::remove);
        first.ifPresent(own -> rows.replaceAll(row -> row.numbers[column] == 0 ? row : without(row, own, column)));
    }

    private static Row without(Row row, Row own, int column) {
        long common = Stride.divisor(own.numbers[column], row.numbers[column]);
        long factor = own.numbers[column] / common;
        long times = row.numbers[column] / common;
        long[] numbers = new long[row.numbers.length];
        Arrays.setAll(
                numbers,
                j -> Math.subtractExact(
                        Math.multiplyExact(row.numbers[j], factor), Math.multiplyExact(own.numbers[j], times)));
        Set<Demand> owners = new HashSet<>(row.owners);
        owners.addAll(own.owners);
        double tolerance = Math.abs(factor) * row.tolerance + Math.abs(times) * own.tolerance;
        return new Row(numbers, tolerance, owners);
    }

    /** The first row that no whole numbers keep that keep those before it; -1 where there is none. What not even fractions keep is a linear program's to tell. */
    private int solved() {
        int columns = names.size();
        int triangle = free;
        for (int i = 0; i < rows.size(); i++) {
            long[] row = rows.get(i).numbers;
            reduce(row, triangle);
            long pivot = triangle < columns ? row[triangle] : 0;
            if (pivot != 0 && row[columns] % pivot != 0) {
                return i;
            }
            if (pivot != 0) {
                settle(triangle++, row[columns] / pivot);
            }
        }
        return -1;
    }

    /** Euclid's algorithm on the columns: of those from a place on only the first is not 0 in a row. */
    private void reduce(long[] own, int from) {
        for (int j = from + 1; j < names.size(); j++) {
            while (own[j] != 0) {
                long quotient = own[from] / own[j];
                for (Row row : rows) {
                    long[] each = row.numbers;
                    long rest = Math.subtractExact(each[from], Math.multiplyExact(quotient, each[j]));
                    each[from] = each[j];
                    each[j] = rest;
                }
            }
        }
    }

    /** Takes the unknown of a column, whose value is found, out of all rows. */
    private void settle(int column, long value) {
        int last = names.size();
        for (Row row : rows) {
            long[] each = row.numbers;
            each[last] = Math.subtractExact(each[last], Math.multiplyExact(value, each[column]));
        }
    }
}
