package org.ax4j.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.component.Component;

/** All walls by name. The same rule objects are held against the jars and against classes that break them. */
final class Walls {
    /** What is published; examples and benchmarks may use what they need. */
    static final List<String> PUBLISHED = List.of(
            "org.ax4j",
            "org.ax4j.error..",
            "org.ax4j.space..",
            "org.ax4j.problem..",
            "org.ax4j.component..",
            "org.ax4j.experiment..",
            "org.ax4j.curve..",
            "org.ax4j.spi..",
            "org.ax4j.strategy..",
            "org.ax4j.plugin..",
            "org.ax4j.json..",
            "org.ax4j.run..",
            "org.ax4j.models..",
            "org.ax4j.earlystop..",
            "org.ax4j.analysis..",
            "org.ax4j.sklearn..",
            "org.ax4j.testkit..");

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Math.random",
            "java.lang.Math.tanh",
            "java.lang.Math.cbrt",
            "java.lang.System.currentTimeMillis",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    private Walls() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> walls = new LinkedHashMap<>();
        walls.put("order", published().should(Order.OF_CORE));
        walls.put("arrows", published().should(Order.OF_MODULES));
        walls.put("cycles", slices().matching("org.(**)").should().beFreeOfCycles());
        walls.put("guice", only("com.google.inject..", "org.ax4j.plugin..", "org.ax4j"));
        walls.put(
                "guice at the door",
                noClasses()
                        .that()
                        .resideInAPackage("org.ax4j")
                        .should()
                        .dependOnClassesThat(describe(
                                "are of Guice, Module excepted",
                                type -> type.getPackageName().startsWith("com.google.inject")
                                        && !type.getName().equals("com.google.inject.Module"))));
        walls.put(
                "guice by the builder",
                noClasses()
                        .that()
                        .resideInAPackage("org.ax4j")
                        .and()
                        .doNotHaveFullyQualifiedName("org.ax4j.Client$Builder")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.google.inject.."));
        walls.put("jackson", only("com.fasterxml..", "org.ax4j.json.."));
        walls.put("guava", noneUse("com.google.common.."));
        walls.put("ejml", only("org.ejml..", "org.ax4j.models.."));
        walls.put("commons numbers", only("org.apache.commons.numbers..", "org.ax4j.models.."));
        walls.put(
                "commons math",
                only("org.apache.commons.math3..", "org.ax4j.models..", "org.ax4j.analysis..", "org.ax4j.earlystop.."));
        walls.put(
                "plain spi",
                classes()
                        .that()
                        .resideInAPackage("org.ax4j.spi..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.ax4j..", "org.jspecify.."));
        walls.put("calls", noPublished().should().accessTargetWhere(forbidden()));
        walls.put(
                "static fields",
                fields().that()
                        .areStatic()
                        .and(describe(
                                "are written by people",
                                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                        .should()
                        .beFinal());
        walls.put(
                "static state",
                fields().that().areStatic().should().notHaveRawType(describe("can change", Walls::canChange)));
        walls.put(
                "specs",
                fields().that()
                        .haveName("COMPONENT")
                        .and()
                        .haveRawType(Component.class)
                        .should(Specs.OF_COMPONENTS));
        walls.put(
                "names",
                noClasses()
                        .should()
                        .haveSimpleNameStartingWith("Abstract")
                        .orShould()
                        .haveNameMatching(".*[.$]Base[A-Z]\\w*|.*(Impl|Utils?|Helper|Manager)"));
        return walls;
    }

    private static GivenClassesConjunction published() {
        return classes().that().resideInAnyPackage(PUBLISHED.toArray(String[]::new));
    }

    private static GivenClassesConjunction noPublished() {
        return noClasses().that().resideInAnyPackage(PUBLISHED.toArray(String[]::new));
    }

    private static ArchRule noneUse(String library) {
        return noPublished().should().dependOnClassesThat().resideInAPackage(library);
    }

    private static ArchRule only(String library, String... users) {
        return noPublished()
                .and()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaAccess<?>> forbidden() {
        return describe(
                "the target is hidden randomness, a hidden clock, or differs between JDKs",
                access -> FORBIDDEN.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static boolean canChange(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || (type.getPackageName().startsWith("java.util")
                        && type.getSimpleName().matches(".*(Map|List|Set|Deque|Queue)")
                        && !type.isInterface());
    }
}
