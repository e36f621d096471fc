package org.ax4j.strategy;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.PluginException;
import org.ax4j.space.Point;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/** The rules G1 to G4 and G9 of {@link org.ax4j.spi.Generator}, checked at run time, always. */
public final class SuggestionRules {
    private SuggestionRules() {}

    /**
     * Checks an answer.
     *
     * @param component the id of the component that gave it
     * @param request what was asked
     * @param answer what was answered
     * @throws PluginException AX-SUGGESTION with the rule's number, all faults at once
     */
    public static void check(String component, SuggestRequest request, Suggestions answer) {
        Faults faults = new Faults();
        int count = answer.suggestions().size();
        String who = "generator '" + component + "' breaks rule ";
        String hint = "Tell its vendor; nothing was added to the experiment.";
        faults.unless(
                count <= request.count(),
                Code.SUGGESTION,
                who + "G2: it gave " + count + " points where " + request.count() + " were asked for",
                hint);
        faults.unless(
                count >= request.count() || !answer.shortfall().isBlank(),
                Code.SUGGESTION,
                who + "G2: it gave " + count + " of " + request.count() + " points and does not say why",
                hint);
        Set<Point> seen = new HashSet<>();
        for (Suggestion suggestion : answer.suggestions()) {
            Point point = suggestion.point();
            request.space()
                    .objectionTo(point)
                    .ifPresent(why -> faults.unless(
                            false, Code.SUGGESTION, who + "G1: " + point + " is not in the space: " + why, hint));
            faults.unless(
                    seen.add(point) && !request.isTaken(point),
                    Code.SUGGESTION,
                    who + "G3: " + point + " was tried or suggested before",
                    hint);
            suggestion
                    .predicted()
                    .forEach((metric, predicted) -> faults.unless(
                            Double.isFinite(predicted.mean())
                                    && !(predicted.sem() < 0)
                                    && !Double.isInfinite(predicted.sem()),
                            Code.SUGGESTION,
                            who + "G9: of " + point + " it predicts '" + metric + "' as " + predicted.mean()
                                    + " with standard error " + predicted.sem(),
                            hint));
            request.fixed()
                    .forEach((name, value) -> faults.unless(
                            Objects.equals(point.values().get(name), value),
                            Code.SUGGESTION,
                            who + "G4: " + point + " does not hold " + name + "=" + value,
                            hint));
        }
        faults.check(PluginException::new);
    }
}
