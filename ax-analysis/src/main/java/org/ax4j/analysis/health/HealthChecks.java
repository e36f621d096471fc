package org.ax4j.analysis.health;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.analysis.sheet.Sheet;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;

/** What may be wrong with an experiment, and what to do about it; checks that have too little to judge by are left out. */
public final class HealthChecks implements Analysis {
    /** How it is defined. */
    public static final Component<Analysis, Config> COMPONENT =
            Component.of(Analysis.class, "ax/health", new Config(), config -> new HealthChecks());

    private static final List<Check> CHECKS = List.of(
            new Failures(),
            new StandIns(),
            new Duplicates(),
            new Feasibility(),
            new FlatGoals(),
            new Edges(),
            new BaselineImprovement());

    /** Nothing to configure. */
    public record Config() {}

    private HealthChecks() {}

    /**
     * The spec of this analysis.
     *
     * @return the spec
     */
    public static Spec<Analysis> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Analysis> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Finding analyse(AnalysisRequest request) {
        return request.withProblem(problem -> found(request, problem));
    }

    private static Finding found(AnalysisRequest request, Problem problem) {
        List<Verdict> verdicts = Stream.concat(CHECKS.stream(), Stream.of(new Fit(request.model())))
                .flatMap(check -> check.verdicts(request.history(), problem).stream())
                .toList();
        if (verdicts.isEmpty()) {
            return Finding.notApplicable("no trial has ended, so that there is nothing to check yet");
        }
        long wrong = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        Sheet<Verdict> sheet = new Sheet<Verdict>()
                .column("check", Verdict::check)
                .column("passed", Verdict::passed)
                .column("finding", Verdict::finding);
        return Card.of(
                        COMPONENT.id(),
                        wrong == 0 ? "All checks passed" : Words.count(wrong, "check") + " did not pass",
                        Card.Group.HEALTH,
                        sheet.table(verdicts))
                .subtitle("What may be wrong, by the figures so far.")
                .text(verdicts.stream()
                        .filter(verdict -> !verdict.passed())
                        .map(verdict -> sentence(verdict.finding()) + " " + verdict.advice())
                        .collect(Collectors.joining("\n\n")));
    }

    private static String sentence(String finding) {
        return Character.toUpperCase(finding.charAt(0)) + finding.substring(1) + ".";
    }
}
