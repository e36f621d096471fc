package org.ax4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ax4j.component.Component;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of an analysis, broken, and an analysis that keeps them. */
class BrokenAnalysesTest {
    private static final String ID = "test/broken";

    static List<Arguments> broken() {
        return List.of(
                Arguments.of(Sound.class, Set.of()),
                Arguments.of(NeedsAProblem.class, Set.of("a1")),
                Arguments.of(SaysNoReason.class, Set.of("a1")),
                Arguments.of(DrawsOtherNumbers.class, Set.of("a2")),
                Arguments.of(HasAnotherId.class, Set.of("a3")),
                Arguments.of(CountsCalls.class, Set.of("a4")),
                Arguments.of(FormatsNames.class, Set.of("a5")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theContractFindsTheRule(Class<?> contract, Set<String> rules) {
        ContractRun run = ContractRun.of(contract);
        assertThat(run.broken()).as(run.toString()).isEqualTo(rules);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(ContractRun.of(Sound.class).tested()).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    private record None() {}

    private static Component<Analysis, ?> made(Function<None, Analysis> create) {
        return Component.of(Analysis.class, ID, new None(), create);
    }

    /** The first optimised metric of each trial that has it. */
    private static Finding sound(AnalysisRequest request) {
        return request.withProblem(problem -> card(request, problem));
    }

    private static Finding card(AnalysisRequest request, Problem problem) {
        String metric = problem.optimisedMetrics().iterator().next();
        Table table = Table.of("trial", "arm", "value " + metric);
        List<Chart.Mark> marks = new ArrayList<>();
        for (Trial trial : request.history().trials()) {
            if (trial.value(metric).isPresent()) {
                table = table.row(trial.index(), trial.armName(), trial.mean(metric));
                marks.add(Chart.Mark.of(trial.index(), trial.mean(metric), trial.armName()));
            }
        }
        Chart.Points points = new Chart.Points(metric, Chart.Role.PLAIN, marks);
        return Card.of(ID, "Values of " + metric, Card.Group.RESULTS, table)
                .chart(new Chart.Plane(Chart.Axis.of("trial"), Chart.Axis.of(metric), List.of(points)));
    }

    static class Sound extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config -> BrokenAnalysesTest::sound);
        }
    }

    static class NeedsAProblem extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config ->
                    request -> card(request, request.history().problem().orElseThrow()));
        }
    }

    static class SaysNoReason extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config ->
                    request -> request.history().trials().isEmpty() ? Finding.notApplicable(" ") : sound(request));
        }
    }

    static class DrawsOtherNumbers extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config -> request -> sound(request)
                    .card()
                    .<Finding>map(card -> card.chart(new Chart.Plane(
                            Chart.Axis.of("x"),
                            Chart.Axis.of("y"),
                            List.of(new Chart.Rule("mean", Chart.Role.MODEL, true, 0.12345)))))
                    .orElseGet(() -> sound(request)));
        }
    }

    static class HasAnotherId extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config -> request -> Card.of("test/other", "other", Card.Group.RESULTS, Table.of("nothing")));
        }
    }

    static class CountsCalls extends AnalysisContract {
        @Override
        protected Component<Analysis, ?> component() {
            return made(config -> {
                AtomicInteger calls = new AtomicInteger();
                return request ->
                        Card.of(ID, "call " + calls.incrementAndGet(), Card.Group.HEALTH, Table.of("nothing"));
            });
        }
    }

    /** Takes a metric's name for a format. */
    static class FormatsNames extends AnalysisContract {
        @Override
        @SuppressWarnings("FormatStringAnnotation")
        protected Component<Analysis, ?> component() {
            return made(config -> request -> {
                String names = request.history().metrics().toString();
                Table table = Table.of("nothing");
                return Card.of(ID, String.format(Locale.ROOT, names), Card.Group.HEALTH, table);
            });
        }
    }
}
