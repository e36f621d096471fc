package org.ax4j.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ax4j.Fixtures;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Fault;
import org.ax4j.error.PluginException;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins that break each of the rules P1 to P5 are named with the rule, and everything else works. */
class PluginRulesTest {
    /** Nothing to configure. */
    public record Nothing() {}

    /** A default that its plain form loses: an optional that is not empty cannot be told from one that is left out. */
    public record Given(Optional<Double> value) {}

    /** A type that has no plain form. */
    public record Odd(Thread thread) {}

    /** A plugin as its parts say. */
    record Parts(String name, int spi, List<Component<?, ?>> components) implements AxPlugin {}

    private static <C extends Record> Component<Generator, C> component(String id, C defaults) {
        return Component.of(Generator.class, id, defaults, config -> request -> Suggestions.none("fixture"));
    }

    private static AxPlugin bringing(Component<?, ?>... components) {
        return new Parts("acme", AxPlugin.SPI, List.of(components));
    }

    /** Outside of the project's packages nobody may use its vendor; a plugin class of another loader stands for that. */
    private static AxPlugin foreign(Component<?, ?> component) {
        return (AxPlugin) java.lang.reflect.Proxy.newProxyInstance(
                PluginRulesTest.class.getClassLoader(),
                new Class<?>[] {AxPlugin.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "name" -> "foreign";
                    case "spi" -> AxPlugin.SPI;
                    case "components" -> List.of(component);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "P1: plugin 'newer' was compiled against version 2 of the interfaces, and version 1 is present",
                        new Parts("newer", AxPlugin.SPI + 1, List.of(component("acme/newer", new Nothing())))),
                Arguments.of(
                        "P1: plugin 'zero' was compiled against version 0",
                        new Parts("zero", 0, List.of(component("acme/zero", new Nothing())))),
                Arguments.of("P2: component 'Acme/thing'", bringing(component("Acme/thing", new Nothing()))),
                Arguments.of("P2: component 'thing'", bringing(component("thing", new Nothing()))),
                Arguments.of("P2: component 'acme/a--b'", bringing(component("acme/a--b", new Nothing()))),
                Arguments.of(
                        "P2: component 'ax/mine' of plugin 'foreign' uses the reserved vendor 'ax'",
                        foreign(component("ax/mine", new Nothing()))),
                Arguments.of(
                        "P3: component 'ax/uniform' of plugin 'acme' is brought by plugin 'ax-core' too",
                        bringing(component("ax/uniform", new Nothing()))),
                Arguments.of(
                        "P4: the default configuration of component 'acme/given'",
                        bringing(component("acme/given", new Given(Optional.of(1.0))))),
                Arguments.of(
                        "P4: the default configuration of component 'acme/odd'",
                        bringing(component("acme/odd", new Odd(Thread.currentThread())))),
                Arguments.of(
                        "P5: plugin 'throwing' threw java.lang.IllegalStateException: boom",
                        new Throwing(new IllegalStateException("boom"))),
                Arguments.of(
                        "P5: plugin 'throwing' threw java.lang.AssertionError: boom",
                        new Throwing(new AssertionError("boom"))),
                Arguments.of(
                        "P5: plugin 'throwing' threw java.io.IOException: boom", new Throwing(new IOException("boom"))),
                Arguments.of(
                        "P5: plugin 'throwing' threw java.lang.StackOverflowError: deep",
                        new Throwing(new StackOverflowError("deep"))),
                Arguments.of("its name is null", unnamed()));
    }

    @SuppressWarnings("NullAway") // what a plugin of another language may do
    private static AxPlugin unnamed() {
        return new Parts(null, AxPlugin.SPI, List.of());
    }

    /** Throws where it should list, be it what the interface does not declare. */
    private record Throwing(Throwable thrown) implements AxPlugin {
        @Override
        public String name() {
            return "throwing";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            throw Fixtures.undeclared(thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void breakingARuleIsToldAndTheRestWorks(String told, AxPlugin plugin) {
        AxPlugin good = new Parts("good", AxPlugin.SPI, List.of(component("good/one", new Nothing())));
        Components components = AxModule.components(List.of(plugin, good), List.of());
        assertThat(components.faults())
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .startsWith("P")
                .contains(told);
        assertThat(components.ofKind(Generator.class))
                .extracting(Component::id)
                .containsExactly("ax/centre", "ax/uniform", "good/one");
        assertThat(components.create(Generator.class, Spec.of(Generator.class, "ax/uniform")))
                .isInstanceOf(UniformGenerator.class);
    }

    @Test
    void allFaultsAreToldAtOnceAndAgainWhereTheComponentIsMissed() {
        AxPlugin two = bringing(
                component("acme/given", new Given(Optional.of(2.0))),
                component("Acme/b", new Nothing()),
                component("acme/fine", new Nothing()));
        Components components =
                AxModule.components(List.of(two, new Throwing(new IllegalStateException("boom"))), List.of());
        assertThat(components.faults()).hasSize(3);
        assertThat(components.has(Generator.class, "acme/fine")).isTrue();
        assertThatThrownBy(() -> components.create(Generator.class, Spec.of(Generator.class, "acme/given")))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("[AX-COMPONENT] there is no Generator 'acme/given'")
                .hasMessageContaining("P4: the default configuration of component 'acme/given'");
    }

    @Test
    void aPluginOfTheClassPathThatCannotBeMadeIsTold(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(AxPlugin.class.getName()),
                "org.acme.Gone\norg.acme.Newer\n" + Unmakeable.class.getName() + "\n" + Makeable.class.getName()
                        + "\n");
        Files.write(Files.createDirectories(folder.resolve("org/acme")).resolve("Newer.class"), OF_JAVA_99);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Components components = AxModule.components(List.of(), List.of());
            assertThat(components.faults())
                    .extracting(Fault::what)
                    .satisfiesExactly(
                            gone -> assertThat(gone).startsWith("P5").contains("org.acme.Gone not found"),
                            newer -> assertThat(newer)
                                    .startsWith("P5")
                                    .contains("UnsupportedClassVersionError")
                                    .contains("org/acme/Newer"),
                            unmakeable -> assertThat(unmakeable)
                                    .startsWith("P5")
                                    .contains("Unmakeable could not be instantiated"));
            assertThat(components.has(Generator.class, "acme/made")).isTrue();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A class of the version 143 of class files, which is that of Java 99, named org/acme/Newer. */
    private static final byte[] OF_JAVA_99 = ofJava99();

    private static byte[] ofJava99() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(bytes);
        try {
            file.writeInt(0xCAFEBABE);
            file.writeInt(143);
            file.writeShort(5);
            file.writeByte(7);
            file.writeShort(2);
            file.writeByte(1);
            file.writeUTF("org/acme/Newer");
            file.writeByte(7);
            file.writeShort(4);
            file.writeByte(1);
            file.writeUTF("java/lang/Object");
            file.writeShort(1);
            file.writeShort(1);
            file.writeShort(3);
            file.writeLong(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Its constructor throws. */
    public static final class Unmakeable extends Plain {
        /** Throws. */
        public Unmakeable() {
            throw new IllegalStateException("no license");
        }
    }

    /** A plugin that works. */
    public static final class Makeable extends Plain {}

    /** A plugin of one generator. */
    public abstract static class Plain implements AxPlugin {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public int spi() {
            return AxPlugin.SPI;
        }

        @Override
        public List<Component<?, ?>> components() {
            return List.of(component("acme/made", new Nothing()));
        }
    }
}
