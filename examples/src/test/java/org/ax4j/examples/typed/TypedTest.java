package org.ax4j.examples.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void theBestIsAtLeastTheUsualTraining() {
        Training best = Typed.search(1, 10);
        Training usual = new Training(0.1, 20, 0, 32, Training.Activation.RELU, true, new Training.Sgd(0.9));
        assertThat(Typed.score(best)).isGreaterThanOrEqualTo(Typed.score(usual));
        assertThat(best.warmup()).isLessThanOrEqualTo(best.epochs());
    }

    @Test
    void theSpaceHoldsTheRecord() {
        Training adam = new Training(0.01, 5, 5, 64, Training.Activation.TANH, false, new Training.Adam(0.9, 0.99));
        assertThat(SearchSpace.of(Training.class).canonical(Point.of(adam)).as(Training.class))
                .isEqualTo(adam);
    }
}
