package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.PluginException;
import org.ax4j.error.StorageException;
import org.ax4j.error.TrialStateException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1));

    @TempDir
    private Path folder;

    private static Client client(FileStore store) {
        return Client.builder()
                .seed(3)
                .clock(() -> Instant.EPOCH)
                .storage(store)
                .build();
    }

    @Test
    void everyCallIsKeptWhenItReturns() {
        FileStore store = new FileStore(folder);
        Client client = client(store);
        client.configureExperiment("tune", SPACE);
        client.configureOptimization("score");
        for (int trial : client.getNextTrials(3).keySet()) {
            client.completeTrial(trial, Outcomes.of("score", trial));
            assertThat(store.load("tune").orElseThrow().entries())
                    .isEqualTo(client.history().entries());
        }
        Client again = Client.loadFromStorage(store, "tune");
        assertThat(again.history().entries()).isEqualTo(client.history().entries());
        assertThat(again.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
    }

    @Test
    void aLinkIsFollowedAndWhatIsNoFileStays() throws IOException {
        Client client = client(new FileStore(folder));
        client.configureExperiment("tune", SPACE);
        Path file = Files.writeString(folder.resolve("real.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        client.saveToJson(link);
        assertThat(link).isSymbolicLink();
        assertThat(FileStore.read(file).entries()).isEqualTo(client.history().entries());
        Path other = Files.createDirectory(folder.resolve("folder"));
        assertThatThrownBy(() -> client.saveToJson(other))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("folder': what stands there is no file");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void aNameThatIsMissingIsToldAlsoWhereNothingIsStoredYet() {
        String missing = System.getProperty("no such property");
        assertThatThrownBy(() -> client(new FileStore(folder.resolve("none"))).configureExperiment(missing, SPACE))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("AX-NAME");
    }

    @Test
    void namesOfAnySignsAreKept() {
        FileStore store = new FileStore(folder.resolve("new/folders"));
        assertThat(store.names()).isEmpty();
        List<String> names = List.of("..", "A b", "a/b", "a\\b:*?", "con", "x.json", "\u00fc \ud83d\ude00", "%41");
        for (String name : names) {
            client(store).configureExperiment(name, SPACE);
        }
        assertThat(store.names())
                .containsExactlyElementsOf(names.stream().sorted().toList());
        for (String name : names) {
            assertThat(store.load(name).orElseThrow().name()).contains(name);
        }
        assertThat(store.load("other")).isEmpty();
    }

    @Test
    void namesTooLongForAFileAreToldBeforeAnythingIsDone() {
        FileStore store = new FileStore(folder);
        Client client = client(store);
        assertThatThrownBy(() -> client.configureExperiment("\u00fc".repeat(40), SPACE))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(
                        "takes 240 characters in the name of a file, of at most 215. Choose a shorter name");
        client.configureExperiment("n".repeat(215), SPACE);
        assertThat(store.names()).containsExactly("n".repeat(215));
    }

    @Test
    void filesOfOthersAreNotExperiments() throws IOException {
        Files.writeString(folder.resolve("a b.json"), "{}");
        Files.writeString(folder.resolve("%zz.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(new FileStore(folder).names()).isEmpty();
    }

    @Test
    void anExperimentOfTheStoreIsNotOverwritten() {
        FileStore store = new FileStore(folder);
        client(store).configureExperiment("tune", SPACE);
        Client other = client(store);
        assertThatThrownBy(() -> other.configureExperiment("tune", SPACE))
                .isInstanceOf(TrialStateException.class)
                .hasMessageContaining("[AX-CONFIGURED]");
        assertThat(other.history().length()).isZero();
    }

    @Test
    void whatCannotBeStoredDoesNotHappen() {
        Client client = client(new FileStore(folder));
        String longest = "n".repeat(500);
        assertThatThrownBy(() -> client.configureExperiment(longest, SPACE))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("[AX-STORAGE]");
        assertThat(client.history().length()).isZero();
        assertThat(folder).isEmptyDirectory();
        client.configureExperiment("short", SPACE);
    }

    @Test
    void aFailedWriteLeavesWhatWasThere() throws IOException {
        Path place = Files.createDirectory(folder.resolve("tune.json"));
        Path mine = Files.writeString(place.resolve("mine"), "mine");
        assertThatThrownBy(() -> FileStore.write(Sample.history(), place)).isInstanceOf(StorageException.class);
        assertThat(Files.readString(mine)).isEqualTo("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(place);
        }
    }

    /** Writes one experiment again and again, until it is killed. */
    static final class Writer {
        private Writer() {}

        /**
         * Never ends.
         *
         * @param args the file
         */
        public static void main(String[] args) {
            while (true) {
                FileStore.write(Sample.history(), Path.of(args[0]));
            }
        }
    }

    /** Whenever it is read, and after the writer was killed, there is a whole file under the name; what was begun lies beside it under another. */
    @Test
    void aWriterThatIsKilledLeavesAWholeFile() throws Exception {
        byte[] whole = Sample.bytes(Sample.history());
        for (int round = 0; round < 3; round++) {
            Path file = folder.resolve("killed " + round + ".json");
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString())
                    .inheritIO()
                    .start();
            while (!Files.exists(file)) {
                assertThat(writer.waitFor(1, TimeUnit.MILLISECONDS))
                        .as("it ends never")
                        .isFalse();
            }
            for (int i = 0; i < 200 + 77 * round; i++) {
                assertThat(Files.readAllBytes(file)).isEqualTo(whole);
            }
            writer.destroyForcibly().waitFor();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void writingReplacesAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("tune.json"), "x".repeat(100_000));
        FileStore.write(Sample.history(), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(Sample.bytes(Sample.history()));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void componentsThatNobodyHasAreWrittenBackUnchanged() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");
        Spec<Generator> spec = new Spec<>("acme/gen", 4, Map.of("rate", 0.1));
        GenerationStrategy strategy =
                new GenerationStrategy("mine", List.of(new Stage("mine", spec, Stage.Exit.NEVER)), spec);
        stored(first, strategy);
        Client client = Client.loadFromJson(first);
        assertThat(client.history().stopper()).contains(Sample.STOPPER);
        client.completeTrial(0, Outcomes.of("score", 0.9));
        assertThat(client.getBestParameterization().trialIndex()).isZero();
        refused("acme/gen", () -> client.getNextTrials(1));
        refused("acme/never", () -> client.shouldStopTrialEarly(0));
        client.saveToJson(second);
        List<String> before = Files.readAllLines(first);
        assertThat(Files.readAllLines(second).subList(0, before.size() - 2))
                .isEqualTo(before.subList(0, before.size() - 2));
        assertThat(Client.loadFromJson(second).history().entries())
                .isEqualTo(client.history().entries());
    }

    private static void stored(Path file, GenerationStrategy strategy) {
        org.ax4j.experiment.Experiment experiment = new org.ax4j.experiment.Experiment(
                org.ax4j.experiment.History.empty(1), () -> Instant.EPOCH, told -> {});
        experiment.configure("tune", org.ax4j.experiment.ExperimentConfig.empty(), SPACE);
        experiment.configureOptimization(
                org.ax4j.problem.ObjectiveGrammar.parse("score", List.of(), java.util.Set.of()));
        experiment.configureStrategy(org.ax4j.component.Plain.of(strategy));
        experiment.configureStopping(Sample.STOPPER);
        experiment.attach(
                SPACE.canonical(Point.of(Map.of("x", 0.5))),
                java.util.Optional.empty(),
                org.ax4j.experiment.Origin.ATTACHED);
        FileStore.write(experiment.history(), file);
    }

    private static void refused(String id, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(PluginException.class)
                .isInstanceOfSatisfying(
                        AxException.class, e -> assertThat(e.code()).isEqualTo("AX-COMPONENT"))
                .hasMessageContaining("'" + id + "'");
    }
}
