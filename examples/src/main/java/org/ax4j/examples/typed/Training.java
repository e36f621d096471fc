package org.ax4j.examples.typed;

import org.ax4j.space.Choices;
import org.ax4j.space.Log;
import org.ax4j.space.Range;
import org.ax4j.space.Where;

/** How a network is trained: the space of the search and each of its points. */
@Where("warmup <= epochs")
record Training(
        @Range(low = 1e-5, high = 1) @Log double rate,
        @Range(low = 1, high = 50) int epochs,
        @Range(low = 0, high = 10) int warmup,
        @Choices(numbers = {16, 32, 64}) int batch,
        Activation activation,
        boolean shuffle,
        Optimiser optimiser) {

    enum Activation {
        RELU,
        TANH
    }

    sealed interface Optimiser permits Sgd, Adam {}

    record Sgd(@Range(low = 0, high = 0.99) double momentum) implements Optimiser {}

    record Adam(
            @Range(low = 0.8, high = 0.99) double beta1,
            @Range(low = 0.9, high = 0.999) double beta2) implements Optimiser {}
}
