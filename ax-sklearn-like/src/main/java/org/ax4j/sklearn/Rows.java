package org.ax4j.sklearn;

import java.util.Objects;

/** Checks that a matrix given as rows is one, and that its entries are numbers. */
final class Rows {
    private Rows() {}

    /** Refuses what is null by the parameter's name. */
    static <T> T given(String parameter, T value) {
        return Objects.requireNonNull(value, parameter + " must not be null");
    }

    /** The number of columns, the same in each row. */
    static int columns(String parameter, double[][] x) {
        given(parameter, x);
        if (x.length == 0) {
            throw new IllegalArgumentException(parameter + " must have at least 1 row but has 0");
        }
        int columns = present(parameter, x, 0).length;
        if (columns == 0) {
            throw new IllegalArgumentException(parameter + " must have at least 1 column but row 0 has 0");
        }
        check(parameter, x, columns);
        return columns;
    }

    private static double[] present(String parameter, double[][] x, int row) {
        if (x[row] == null) {
            throw new IllegalArgumentException(parameter + "[" + row + "] must be a row of numbers but is null");
        }
        return x[row];
    }

    /** Refuses rows of another length and entries that are not finite. */
    static void check(String parameter, double[][] x, int columns) {
        given(parameter, x);
        for (int i = 0; i < x.length; i++) {
            if (present(parameter, x, i).length != columns) {
                throw new IllegalArgumentException(
                        parameter + " must have rows of " + columns + " entries but row " + i + " has " + x[i].length);
            }
            if (!isFinite(x[i])) {
                throw new IllegalArgumentException(firstBad(parameter + "[" + i + "]", x[i]));
            }
        }
    }

    /** Refuses a list of another length than the rows. */
    static void sameLength(String parameter, int length, int rows) {
        if (length != rows) {
            throw new IllegalArgumentException(
                    parameter + " must have one entry per row, " + rows + ", but has " + length);
        }
    }

    /** Refuses entries that are not finite. */
    static void finite(String parameter, double[] values) {
        if (!isFinite(values)) {
            throw new IllegalArgumentException(firstBad(parameter, values));
        }
    }

    private static boolean isFinite(double[] values) {
        boolean finite = true;
        for (double value : values) {
            finite &= Math.abs(value) <= Double.MAX_VALUE;
        }
        return finite;
    }

    private static String firstBad(String name, double[] values) {
        int j = 0;
        while (Double.isFinite(values[j])) {
            j++;
        }
        return name + "[" + j + "] must be finite but is " + values[j] + ": replace missing values before the call";
    }
}
