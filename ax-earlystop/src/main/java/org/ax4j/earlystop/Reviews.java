package org.ax4j.earlystop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;

/** The way through a review that stoppers share: each trial asked about is judged unless it has ended or nothing says what is wanted. */
final class Reviews {
    /** The figure that says at which step a trial was judged. */
    static final String JUDGED_AT = "judged_at";

    private Reviews() {}

    /** Judges running trials. */
    interface Rule {
        /** The advice for a trial that was last judged at the given step, if at all. */
        StopAdvice advise(Trial trial, Optional<Double> judged);
    }

    /** Makes the rule of one review. */
    interface Method {
        /** The rule by what is known. */
        Rule rule(History history, Problem problem);
    }

    /** The advice for each trial; no memory. */
    static Review of(ReviewRequest request, Method method) {
        return Review.of(advice(request, method, Map.of()));
    }

    /** The advice for each trial; remembers at which step each running trial was judged. */
    static Review remembering(ReviewRequest request, Method method) {
        Map<String, Double> before =
                request.memory(Guard.Memory.class).map(Guard.Memory::judged).orElse(Map.of());
        Map<Integer, StopAdvice> advice = advice(request, method, before);
        Map<String, Double> after = new TreeMap<>(before);
        after.keySet().removeIf(trial -> isOver(request.history(), trial));
        advice.forEach((trial, given) -> Optional.ofNullable(given.figures().get(JUDGED_AT))
                .ifPresent(step -> after.put(String.valueOf(trial), step)));
        return new Review(advice, after.equals(before) ? Optional.empty() : Optional.of(new Guard.Memory(after)));
    }

    /** The advice of a stopper that judges the experiment only. */
    static Review ofExperimentOnly(ReviewRequest request) {
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        request.trials()
                .forEach(trial -> advice.put(trial, new Ruling().keep("the experiment is judged, not single trials")));
        return Review.of(advice);
    }

    /** The advice on an experiment, where it is said what is wanted. */
    static StopAdvice experiment(ReviewRequest request, BiFunction<History, Problem, StopAdvice> rule) {
        return request.history()
                .problem()
                .map(problem -> rule.apply(request.history(), problem))
                .orElseGet(() -> new Ruling().keep("no objective says what is wanted"));
    }

    private static boolean isOver(History history, String trial) {
        int index = Integer.parseInt(trial);
        return index >= history.trials().size() || history.trial(index).status().isEnded();
    }

    private static Map<Integer, StopAdvice> advice(ReviewRequest request, Method method, Map<String, Double> judged) {
        History history = request.history();
        Optional<Rule> rule = request.trials().isEmpty()
                ? Optional.empty()
                : history.problem().map(problem -> method.rule(history, problem));
        Map<Integer, StopAdvice> advice = new TreeMap<>();
        for (int index : request.trials()) {
            Trial trial = history.trial(index);
            Optional<Double> before = Optional.ofNullable(judged.get(String.valueOf(index)));
            advice.put(
                    index,
                    trial.status() != TrialStatus.RUNNING
                            ? new Ruling()
                                    .keep("it is " + trial.status().text() + ", and only running trials are stopped")
                            : rule.map(known -> known.advise(trial, before))
                                    .orElseGet(() -> new Ruling().keep("no objective says what is wanted")));
        }
        return advice;
    }
}
