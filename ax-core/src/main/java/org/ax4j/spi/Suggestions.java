package org.ax4j.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Faults;
import org.ax4j.space.Meter;

/**
 * What a {@link Generator} answers.
 *
 * @param suggestions the points, in order of preference
 * @param shortfall why there are fewer than asked for; empty where there are not
 * @param rest what is known of the points that were not suggested, where there are fewer than asked for
 * @param work what was done, by name, so that replay repeats the work and not the time
 * @param memory what is to be handed back at the next call; empty leaves the last one in place
 * @param spent how much of the work that a deadline allows was done; {@link Spent#UNKNOWN} where it was not counted
 */
public record Suggestions(
        List<Suggestion> suggestions,
        String shortfall,
        Rest rest,
        Map<String, Long> work,
        Optional<Record> memory,
        Spent spent) {
    /** What is known of the points that were not suggested: what the caller of an ask without points is told to do follows from it. */
    public enum Rest {
        /** There may be more that this generator does not find. */
        UNKNOWN,
        /** There are none: all that keep the constraints are suggested, or were tried. */
        NONE,
        /** A deadline left some that were not looked at. */
        UNSEEN
    }

    /**
     * Work by a {@link Meter}.
     *
     * @param units how much
     * @param cut whether it was ended, or some left out, for the limit
     */
    public record Spent(long units, boolean cut) {
        /** Nothing was counted. */
        public static final Spent UNKNOWN = new Spent(0, false);
    }

    /** Copies list and map; nothing may be null. */
    public Suggestions {
        suggestions = Faults.copy(suggestions, "suggestions", "Give those that there are, an empty list for none.");
        Faults.present(shortfall, "shortfall", "Give an empty text where there are as many as asked for.");
        Faults.present(rest, "rest", "Give Rest.UNKNOWN where nothing is known.");
        work = Faults.copy(work, "work", "Leave out what was not counted.");
        Faults.present(memory, "memory", "Give an empty optional for none.");
        Faults.present(spent, "spent", "Give Spent.UNKNOWN where it was not counted.");
    }

    /**
     * Points, and nothing to remember.
     *
     * @param suggestions the points
     * @return the answer
     */
    public static Suggestions of(List<Suggestion> suggestions) {
        return new Suggestions(suggestions, "", Rest.UNKNOWN, Map.of(), Optional.empty(), Spent.UNKNOWN);
    }

    /**
     * No point at all.
     *
     * @param why why there is none
     * @return the answer
     */
    public static Suggestions none(String why) {
        return of(List.of()).shortfall(why);
    }

    /**
     * A copy that says why there are fewer points than asked for.
     *
     * @param why the reason
     * @return the copy
     */
    public Suggestions shortfall(String why) {
        return new Suggestions(suggestions, why, rest, work, memory, spent);
    }

    /**
     * A copy that says what is known of the points that were not suggested.
     *
     * @param known what is known
     * @return the copy
     */
    public Suggestions rest(Rest known) {
        return new Suggestions(suggestions, shortfall, known, work, memory, spent);
    }

    /**
     * A copy that says what was done.
     *
     * @param done counts by name
     * @return the copy
     */
    public Suggestions work(Map<String, Long> done) {
        return new Suggestions(suggestions, shortfall, rest, done, memory, spent);
    }

    /**
     * A copy with something to remember.
     *
     * @param record a record of plain values, see {@link org.ax4j.component.Plain}
     * @return the copy
     */
    public Suggestions memory(Record record) {
        return new Suggestions(suggestions, shortfall, rest, work, Optional.of(record), spent);
    }

    /**
     * A copy that says how much of {@link SuggestRequest#meter} was spent.
     *
     * @param meter the meter by which all of the work was counted
     * @return the copy
     */
    public Suggestions metered(Meter meter) {
        return new Suggestions(suggestions, shortfall, rest, work, memory, new Spent(meter.done(), meter.isCut()));
    }
}
