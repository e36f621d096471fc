package org.ax4j.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    private static final ChoiceParameter SOLVER = ChoiceParameter.of("solver", "sgd", "nesterov", "adam")
            .activates("sgd", "momentum", "schedule")
            .activates("nesterov", "momentum")
            .activates("adam", "beta1")
            .activates("adam", "beta2");
    private static final SearchSpace SPACE = SearchSpace.of(
                    RangeParameter.integer("every", 1, 4),
                    SOLVER,
                    RangeParameter.real("momentum", 0, 1),
                    ChoiceParameter.of("schedule", 0, 1).activates(1, "every", "factor"),
                    FixedParameter.of("factor", 0.5),
                    RangeParameter.real("beta1", 0, 1),
                    RangeParameter.real("beta2", 0, 1),
                    RangeParameter.real("rate", 0, 1),
                    DerivedParameter.of("gap", "beta2 - beta1"),
                    DerivedParameter.of("double", "2*rate"))
            .where("beta1 <= beta2", "momentum + rate <= 1.2", "every + rate <= 3");

    private static Point point(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Point.of(values);
    }

    private static Set<String> names(Point point) {
        return point.values().keySet();
    }

    @Test
    void callsAddAndCopiesKeepWhatIsActivated() {
        assertThat(SOLVER.activated("adam")).containsExactly("beta1", "beta2");
        assertThat(SOLVER.activated("sgd")).containsExactly("momentum", "schedule");
        assertThat(SOLVER.ordered().activations()).isEqualTo(SOLVER.activations());
        assertThat(SOLVER.ordered().unordered()).isEqualTo(SOLVER);
        assertThat(SOLVER).isNotEqualTo(ChoiceParameter.of("solver", "sgd", "nesterov", "adam"));
        ChoiceParameter numbers =
                ChoiceParameter.of("k", 4, 1, 2.5).activates(1, "x").activates(4.0, "y");
        assertThat(numbers.activated(1.0)).containsExactly("x");
        assertThat(numbers.activations().keySet()).containsExactlyInAnyOrder(1.0, 4.0);
        assertThat(ChoiceParameter.ofBoolean("on").activates(true, "x").activated(true))
                .containsExactly("x");
        assertThat(ChoiceParameter.of("solver", Relation.AT_MOST, Relation.EQUAL)
                        .activates(Relation.EQUAL, "x")
                        .activated("EQUAL"))
                .containsExactly("x");
    }

    @Test
    void aPointHoldsWhatIsActiveInOrderOfTheSpace() {
        Point sgd = SPACE.canonical(
                point("rate", 0.1, "solver", "sgd", "schedule", 1.0, "every", 2, "momentum", 0, "factor", 0.5));
        assertThat(names(sgd)).containsExactly("every", "solver", "momentum", "schedule", "factor", "rate", "double");
        Point adam = SPACE.canonical(point("beta1", 0.25, "beta2", 0.75, "solver", "adam", "rate", 0.2));
        assertThat(adam.values())
                .containsExactly(
                        Map.entry("solver", "adam"),
                        Map.entry("beta1", 0.25),
                        Map.entry("beta2", 0.75),
                        Map.entry("rate", 0.2),
                        Map.entry("gap", 0.5),
                        Map.entry("double", 0.4));
        assertThat(SPACE.contains(adam)).isTrue();
        assertThat(SPACE.contains(point("solver", "adam", "rate", 0.2))).isFalse();
    }

    @Test
    void aConstraintHoldsWhereOneOfItsParametersIsNotActive() {
        assertThat(SPACE.violation(point("solver", "adam", "beta1", 0.1, "beta2", 0.2, "rate", 1.0)))
                .isZero();
        assertThat(SPACE.violation(point("solver", "adam", "beta1", 0.5, "beta2", 0.25, "rate", 1.0)))
                .isEqualTo(0.25);
        assertThat(SPACE.violation(point("solver", "nesterov", "momentum", 0.75, "rate", 1.0)))
                .isCloseTo(0.55, within(1e-12));
    }

    @Test
    void knowsRootsParentsAndConditions() {
        Hierarchy hierarchy = SPACE.hierarchy();
        assertThat(hierarchy.isFlat()).isFalse();
        assertThat(hierarchy.roots().stream().map(Parameter::name)).containsExactly("solver", "rate", "gap", "double");
        assertThat(hierarchy.parent("every").orElseThrow().name()).isEqualTo("schedule");
        assertThat(hierarchy.parent("rate")).isEmpty();
        assertThat(hierarchy.condition("momentum")).contains("solver is 'sgd' or 'nesterov'");
        assertThat(hierarchy.condition("every")).contains("schedule is 1");
        assertThat(hierarchy.children(SOLVER, "sgd").stream().map(Parameter::name))
                .containsExactly("momentum", "schedule");
        List<String> order = hierarchy.topDown().stream().map(Parameter::name).toList();
        assertThat(order).hasSize(10).doesNotHaveDuplicates();
        assertThat(order.indexOf("every")).isGreaterThan(order.indexOf("schedule"));
        assertThat(order.indexOf("schedule")).isGreaterThan(order.indexOf("solver"));
        assertThat(hierarchy.isActive("gap", Map.of("solver", "sgd"))).isFalse();
    }

    @Test
    void countsSumOverBranches() {
        SearchSpace finite = SearchSpace.of(
                ChoiceParameter.of("a", 1, 2, 3).activates(1, "b", "c").activates(2, "c"),
                ChoiceParameter.ofBoolean("b").activates(true, "d"),
                RangeParameter.integer("c", 1, 5),
                RangeParameter.integer("d", 1, 7),
                FixedParameter.of("e", 1),
                ChoiceParameter.of("f", "x", "y"));
        assertThat(finite.cardinality()).isEqualTo(((1 + 7) * 5 + 5 + 1) * 2);
        assertThat(SPACE.cardinality()).isInfinite();
    }

    @Test
    void fixedChildrenHoldWhatActivatesThem() {
        assertThat(SPACE.canonicalPart(Map.of("every", 2)))
                .containsExactly(Map.entry("every", 2), Map.entry("schedule", 1), Map.entry("solver", "sgd"));
        assertThat(SPACE.canonicalPart(Map.of("solver", "adam"))).containsExactly(Map.entry("solver", "adam"));
        Map<String, Object> fixed = SPACE.canonicalPart(Map.of("every", 2));
        assertThat(SPACE.centre(fixed).values()).containsAllEntriesOf(fixed);
    }

    @Test
    void aBranchIsFlat() {
        Point point = SPACE.canonical(point("rate", 0.1, "solver", "sgd", "schedule", 0, "momentum", 0.5));
        SearchSpace branch = SPACE.branch(point);
        assertThat(branch.hierarchy().isFlat()).isTrue();
        assertThat(branch.parameters().stream().map(Parameter::name))
                .containsExactly("solver", "momentum", "schedule", "rate", "double");
        assertThat(branch.parameter("solver")).contains(FixedParameter.of("solver", "sgd"));
        assertThat(branch.constraints()).containsExactly(ParameterConstraint.parse("momentum + rate <= 1.2"));
        assertThat(branch.canonical(point)).isEqualTo(point);
    }
}
