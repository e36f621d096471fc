package org.ax4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ax4j.analysis.Cards.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.Client;
import org.ax4j.analysis.model.Why;
import org.ax4j.analysis.outcome.FeasibilityPlot;
import org.ax4j.analysis.outcome.HierarchyGraph;
import org.ax4j.analysis.outcome.StrategyGraph;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.Prediction;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisChooser;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Sensitivity;
import org.junit.jupiter.api.Test;

/** Which cards an experiment gets, and in which part of the report they stand. */
class OverviewTest {
    private static Map<Group, String> groups(Client client) {
        return client.computeAnalyses().stream()
                .collect(Collectors.groupingBy(
                        Card::group, Collectors.mapping(card -> card.id().substring(3), Collectors.joining(" "))));
    }

    @Test
    void aModelledExperimentHasAllFourGroups() {
        Map<Group, String> groups = groups(Runs.modelled(20));
        assertThat(groups.get(Group.RESULTS))
                .isEqualTo("objective-scatter frontier utility parallel-coordinates summary metrics search-space");
        assertThat(groups.get(Group.INSIGHTS))
                .isEqualTo("feasibility sensitivity effects top-surfaces arm-effects sensitivity effects top-surfaces"
                        + " arm-effects why");
        assertThat(groups.get(Group.DIAGNOSTICS))
                .isEqualTo("cross-validation cross-validation foresight foresight strategy-graph");
        assertThat(groups.get(Group.HEALTH)).isEqualTo("health");
    }

    @Test
    void anExperimentWithoutAModelHasWhatNeedsNone() {
        Map<Group, String> groups = groups(Runs.oneGoal(12));
        assertThat(groups.get(Group.RESULTS)).contains("constraint-scatter").endsWith("search-space feasibility");
        assertThat(groups.keySet()).containsExactlyInAnyOrder(Group.RESULTS, Group.DIAGNOSTICS, Group.HEALTH);
        assertThat(groups.get(Group.DIAGNOSTICS)).isEqualTo("strategy-graph");
        assertThat(groups(Runs.hierarchical(12)).get(Group.RESULTS)).endsWith("search-space hierarchy-graph");
    }

    @Test
    void cardsThatDoNotApplySayWhy() {
        Client bare = Client.builder().seed(1).build();
        for (Spec<Analysis> spec :
                List.of(StrategyGraph.spec(), HierarchyGraph.spec(), FeasibilityPlot.spec(), Why.spec())) {
            Card card = card(bare, spec);
            assertThat(card.subtitle()).isEqualTo("Does not apply now.");
            assertThat(card.text()).contains("call configure");
            assertThat(bare.computeAnalyses()).noneMatch(one -> one.id().equals(spec.id()));
        }
    }

    /** As a model does that has seen nothing yet, whatever it is asked. */
    private record Ignorant() implements AnalysisRequest.Model {
        private static DataRequiredException missing() {
            return new DataRequiredException(Code.DATA_REQUIRED, "no trial is completed", "Complete a trial first.");
        }

        @Override
        public List<Map<String, Prediction>> predict(List<Point> points) {
            throw missing();
        }

        @Override
        public Optional<Map<Integer, Map<String, Prediction>>> leaveOneOut() {
            throw missing();
        }

        @Override
        public Optional<Map<String, Sensitivity>> sensitivity() {
            throw missing();
        }
    }

    @Test
    void aModelWithoutDataIsNoError() {
        Components components = AxModule.components(List.of(), List.of());
        for (Client client : List.of(Runs.oneGoal(0), Runs.oneGoal(1), Runs.twoGoals(12))) {
            AnalysisRequest request = AnalysisRequest.of(client.history(), Optional.of(new Ignorant()));
            List<Spec<Analysis>> chosen = components
                    .create(AnalysisChooser.class, Overview.COMPONENT.spec())
                    .choose(client.history());
            assertThat(chosen).hasSizeGreaterThan(10);
            for (Spec<Analysis> spec : chosen) {
                Finding finding = components.create(Analysis.class, spec).analyse(request);
                assertThat(finding).as(spec.id()).isNotNull();
                if (spec.id().equals("ax/cross-validation") || spec.id().equals("ax/why")) {
                    assertThat(finding).as(spec.id()).isInstanceOf(Finding.NotApplicable.class);
                }
            }
        }
    }
}
