package org.ax4j.models.acquisition;

/** The product of two functions, as the sum of their logarithms. */
record Times(AcquisitionFunction one, AcquisitionFunction other) implements AcquisitionFunction {
    @Override
    public double[] values(double[][] points) {
        double[] values = one.values(points);
        double[] more = other.values(points);
        for (int i = 0; i < values.length; i++) {
            values[i] += more[i];
        }
        return values;
    }

    @Override
    public Evaluation evaluation() {
        return new Query(one.evaluation(), other.evaluation());
    }

    private record Query(Evaluation one, Evaluation other) implements Evaluation {
        @Override
        public double value(double[] x) {
            return one.value(x) + other.value(x);
        }

        @Override
        public double value(double[] x, double[] gradient) {
            double[] more = new double[gradient.length];
            double value = one.value(x, gradient) + other.value(x, more);
            for (int k = 0; k < more.length; k++) {
                gradient[k] += more[k];
            }
            return value;
        }
    }
}
