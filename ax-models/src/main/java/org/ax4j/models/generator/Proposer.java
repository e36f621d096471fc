package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.models.acquisition.Acquisition;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.Appraisal;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.failure.Silence;
import org.ax4j.models.failure.SuccessModel;
import org.ax4j.models.search.AcquisitionSearch;
import org.ax4j.models.search.Budget;
import org.ax4j.models.search.Region;
import org.ax4j.models.surrogate.Surrogates;
import org.ax4j.space.Point;
import org.ax4j.space.PointSet;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;

/** Proposes one point after the other for a request, each where an acquisition times the chance of success is largest. */
final class Proposer {
    private static final int MOST_SILENT = 20;

    private final SuggestRequest request;
    private final Surrogates surrogates;
    private final Acquisition acquisition;
    private final Optional<SuccessModel> success;
    /** Where outcomes are still to come, or will never come, before this ask. */
    private final List<Point> open;

    private final PointSet failed;

    Proposer(SuggestRequest request, Surrogates surrogates, Acquisition acquisition, Optional<SuccessModel> success) {
        this.request = request;
        this.surrogates = surrogates;
        this.acquisition = acquisition;
        this.success = success;
        this.open = new ArrayList<>(request.pending());
        open.addAll(silent(request));
        this.failed = failed(request);
    }

    /** As many points as are asked for, as far as searches find them, and the work of these. */
    Suggestions all(int samples, Budget budget) {
        List<Suggestion> found = new ArrayList<>();
        Map<String, Long> work = new LinkedHashMap<>();
        RandomStream random = request.random();
        boolean ended = false;
        while (found.size() < request.count() && !ended) {
            Optional<Suggestion> next = next(found, samples, budget, random, work);
            next.ifPresent(found::add);
            ended = next.isEmpty();
        }
        Suggestions answer = Suggestions.of(found).work(work);
        return ended
                ? answer.shortfall("the search found " + found.size() + " of " + request.count() + " new points")
                : answer;
    }

    /** The next point after those that were found, its work added; empty where the search finds none. */
    private Optional<Suggestion> next(
            List<Suggestion> found, int samples, Budget budget, RandomStream random, Map<String, Long> work) {
        Encoding encoding = surrogates.encoding();
        PointSet own = new PointSet(request.space());
        List<double[]> pending = new ArrayList<>();
        open.forEach(point -> pending.add(encoding.encode(point)));
        for (Suggestion suggestion : found) {
            own.add(suggestion.point());
            pending.add(encoding.encode(suggestion.point()));
        }
        pending.removeIf(x -> !Arrays.stream(x).allMatch(Double::isFinite));
        Region region = new Region(
                encoding,
                request.fixed(),
                point -> request.isTaken(point) || own.contains(point) || failed.contains(point));
        Appraisal chosen = acquisition.appraise(
                new AcquisitionRequests(surrogates.targets(), samples).over(pending, region, random));
        AcquisitionFunction function =
                success.map(model -> chosen.function().times(model.chance())).orElse(chosen.function());
        return new AcquisitionSearch(region, budget)
                .best(function, chosen.anchors(), random.split())
                .map(best -> {
                    work.merge("points screened", best.screened(), Long::sum);
                    work.merge("climb evaluations", best.climbed(), Long::sum);
                    return suggestion(best, chosen.name());
                });
    }

    /** Where trials ended and told nothing: outcomes there count as still to come, so that others are asked for. The latest, as each costs time. */
    private static List<Point> silent(SuggestRequest request) {
        List<Point> silent = request.history().runs().stream()
                .filter(trial -> Silence.of(trial, request.problem()))
                .map(Trial::point)
                .toList();
        return silent.subList(Math.max(0, silent.size() - MOST_SILENT), silent.size());
    }

    /** Points that failed may come once more, but what is sure comes first. */
    private static PointSet failed(SuggestRequest request) {
        PointSet failed = new PointSet(request.space());
        request.history().runs().stream()
                .filter(trial -> trial.status() == TrialStatus.FAILED)
                .forEach(trial -> failed.add(trial.point()));
        return failed;
    }

    private Suggestion suggestion(AcquisitionSearch.Found best, String name) {
        double[] x = surrogates.encoding().encode(best.point());
        String chance = success.map(model -> "; chance of success " + Figures.of(rounded(model.chance(x))))
                .orElse("");
        return new Suggestion(
                best.point(),
                "largest " + name + ", " + Figures.of(best.value()) + chance,
                surrogates.predict(new double[][] {x}).get(0));
    }

    private static double rounded(double chance) {
        return Math.rint(100 * chance) / 100;
    }
}
