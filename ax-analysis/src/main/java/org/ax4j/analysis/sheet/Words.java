package org.ax4j.analysis.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.ax4j.experiment.Trial;

/** Small pieces of text. */
public final class Words {
    private Words() {}

    /**
     * A number of things.
     *
     * @param count how many
     * @param thing what, in the singular; its plural has an s
     * @return for example {@code 3 trials}
     */
    public static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /**
     * A trial as readers of charts see it.
     *
     * @param trial the trial
     * @return its index and its arm's name
     */
    public static String name(Trial trial) {
        return "trial " + trial.index() + " (" + trial.armName() + ")";
    }

    /**
     * Several things in a row.
     *
     * @param things the things
     * @return for example {@code a, b and c}
     */
    public static String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : things.stream().limit(last).collect(Collectors.joining(", ")) + " and " + things.get(last);
    }
}
