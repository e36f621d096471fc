package org.ax4j.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.space.Point;
import org.ax4j.spi.Generator;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/** A sound generator that soon gives up: the one that tests spoil. */
final class Draws implements Generator {
    private static final int PATIENCE = 100;

    @Override
    public Suggestions suggest(SuggestRequest request) {
        RandomStream random = request.random();
        int dimension = request.space().searched().size();
        Map<Point, Suggestion> found = new LinkedHashMap<>();
        for (int i = 0; i < PATIENCE && found.size() < request.count(); i++) {
            Point point = request.space().pointAt(random.doubles(dimension).toArray(), request.fixed());
            if (!request.isTaken(point) && request.space().violation(point) == 0) {
                found.put(point, Suggestion.of(point, "draw " + i));
            }
        }
        Suggestions answer = Suggestions.of(java.util.List.copyOf(found.values()));
        return found.size() == request.count() ? answer : answer.shortfall(PATIENCE + " draws gave no more");
    }
}
