package org.ax4j.spi;

import java.util.Optional;

/** What an analysis answers: a {@link Card}, or why there is none. */
public sealed interface Finding permits Card, Finding.NotApplicable {
    /**
     * The analysis has nothing to show now.
     *
     * @param reason why, and what would change it
     */
    record NotApplicable(String reason) implements Finding {
        /** Checks that there is a reason. */
        public NotApplicable {
            Given.part(reason, "reason");
        }
    }

    /**
     * The card, where there is one.
     *
     * @return the card
     */
    default Optional<Card> card() {
        return this instanceof Card card ? Optional.of(card) : Optional.empty();
    }

    /**
     * Says that the analysis does not apply.
     *
     * @param reason why, and what would change it
     * @return the finding
     */
    static Finding notApplicable(String reason) {
        return new NotApplicable(reason);
    }
}
