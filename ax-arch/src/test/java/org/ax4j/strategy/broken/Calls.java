package org.ax4j.strategy.broken;

/** One of each call that is forbidden. */
class Calls {
    double random = Math.random();
    double tanh = Math.tanh(random);
    java.util.function.DoubleUnaryOperator cbrt = Math::cbrt;
    long now = System.currentTimeMillis();
    java.util.Random generator = new java.util.Random();
    int other = java.util.concurrent.ThreadLocalRandom.current().nextInt();
}
