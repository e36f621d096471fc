package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wall stands, and every wall is seen where it is broken. */
class WallsTest {
    private static final Map<String, ArchRule> WALLS = Walls.all();
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !isHere(location) && !location.contains("/jmh_generated/"))
            .importPackages("org.ax4j");
    private static final JavaClasses BROKEN =
            new ClassFileImporter().withImportOption(WallsTest::isHere).importPackages("org.ax4j");

    private static boolean isHere(Location location) {
        return location.contains("/ax-arch/");
    }

    static Set<String> walls() {
        return WALLS.keySet();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallStands(String wall) {
        WALLS.get(wall).check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "order, org.ax4j.space.broken.AsksTheProblem",
        "order, org.ax4j.json.broken.AsksPlugins",
        "arrows, org.ax4j.analysis.broken.SeesModels",
        "arrows, org.ax4j.earlystop.broken.SeesModels",
        "arrows, org.ax4j.sklearn.broken.SeesCore",
        "arrows, org.ax4j.space.broken.SeesModels",
        "cycles, org.ax4j.models.broken.there.There",
        "guice, org.ax4j.strategy.broken.UsesGuice",
        "guice at the door, org.ax4j.UsesGuiceAtTheDoor",
        "guice by the builder, org.ax4j.UsesGuiceAtTheDoor",
        "jackson, org.ax4j.strategy.broken.UsesJackson",
        "guava, org.ax4j.strategy.broken.UsesGuava",
        "ejml, org.ax4j.analysis.broken.UsesEjml",
        "commons numbers, org.ax4j.analysis.broken.UsesNumbers",
        "commons math, org.ax4j.strategy.broken.UsesMath",
        "plain spi, org.ax4j.spi.broken.UsesGuice",
        "calls, org.ax4j.strategy.broken.Calls",
        "static fields, org.ax4j.strategy.broken.StaticFields",
        "static state, org.ax4j.strategy.broken.StaticFields",
        "specs, org.ax4j.strategy.broken.HasNoSpecs has no spec[]",
        "specs, org.ax4j.strategy.broken.HasNoSpecs has no spec[JavaClass",
        "names, org.ax4j.strategy.broken.AbstractThing",
        "names, org.ax4j.strategy.broken.ThingImpl",
        "names, org.ax4j.strategy.broken.BaseThing",
        "names, org.ax4j.strategy.broken.ThingUtils",
        "names, org.ax4j.strategy.broken.ThingHelper",
        "names, org.ax4j.strategy.broken.ThingManager"
    })
    void aBrokenWallIsSeen(String wall, String culprit) {
        assertThat(WALLS.get(wall).evaluate(BROKEN).getFailureReport().toString())
                .contains(culprit);
    }

    @Test
    void eachForbiddenCallIsSeen() {
        assertThat(WALLS.get("calls").evaluate(BROKEN).getFailureReport().getDetails())
                .filteredOn(detail -> detail.contains("Calls."))
                .hasSize(6);
    }

    @Test
    void allModulesAreLookedAt() {
        Set<String> parts = new TreeSet<>();
        HOUSE.forEach(type -> parts.add(type.getPackageName().replaceAll("org\\.ax4j\\.?(\\w*).*", "$1")));
        System.out.println("walls hold " + HOUSE.size() + " classes of " + parts);
        assertThat(parts).contains("", "error", "spi", "models", "analysis", "sklearn", "testkit", "benchmarks");
    }
}
