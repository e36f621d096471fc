package org.ax4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every input of the tables is refused with the golden text, and every golden text belongs to an input. */
class BadInputTest {
    /** Thrown by ax-analysis, whose own test keeps the text. */
    private static final Set<String> ELSEWHERE = Set.of(Code.REPORT.id());

    private static final Map<String, Map<String, AxException>> REFUSALS = refusals();

    private static Map<String, Map<String, AxException>> refusals() {
        Map<String, Map<String, AxException>> byCode = new TreeMap<>();
        Stream.of(
                        RangeBadInput.cases(),
                        SpaceBadInput.cases(),
                        RecordBadInput.cases(),
                        EditBadInput.cases(),
                        ExpressionBadInput.cases(),
                        PointBadInput.cases(),
                        ProblemBadInput.cases(),
                        TrialBadInput.cases(),
                        ClientBadInput.cases(),
                        ComponentBadInput.cases(),
                        PluginBadInput.cases(),
                        SnapshotBadInput.cases(),
                        NullBadInput.cases())
                .flatMap(List::stream)
                .forEach(one -> {
                    AxException refusal = one.refusal();
                    AxException before = byCode.computeIfAbsent(refusal.code(), code -> new LinkedHashMap<>())
                            .put(one.input(), refusal);
                    assertThat(before).as("two cases '%s'", one.input()).isNull();
                });
        return byCode;
    }

    @Test
    void textsAreGolden() throws IOException {
        for (Map.Entry<String, Map<String, AxException>> code : REFUSALS.entrySet()) {
            Map<String, String> texts = new LinkedHashMap<>();
            code.getValue()
                    .forEach((input, refusal) ->
                            texts.put(input, refusal.getMessage().replace(System.lineSeparator(), "\n")));
            if (Boolean.getBoolean("ax.golden.write")) {
                GoldenTexts.write(GoldenTexts.file(code.getKey()), texts);
            }
            assertThat(GoldenTexts.read(GoldenTexts.file(code.getKey())))
                    .as("%s; -Dax.golden.write=true writes the texts anew", code.getKey())
                    .containsExactlyEntriesOf(texts);
        }
    }

    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(ELSEWHERE);
        assertThat(REFUSALS.keySet()).isEqualTo(codes);
        try (Stream<java.nio.file.Path> files = Files.list(GoldenTexts.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            codes.stream().map(code -> code + ".txt").toList());
        }
    }

    @Test
    void everyFaultHasCodeValueAndHint() {
        List<Fault> faults = new ArrayList<>();
        REFUSALS.values().forEach(code -> code.values().forEach(refusal -> faults.addAll(refusal.faults())));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.toString()).isEqualTo("[%s] %s. %s", fault.code().id(), fault.what(), fault.hint());
            assertThat(fault.what()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
            assertThat(fault.hint()).matches("(?s)[A-Z`].*[.?]");
        });
    }

    @Test
    void exceptionTellsItsFirstFaultAndAllFaults() {
        REFUSALS.values()
                .forEach(code -> code.values().forEach(refusal -> {
                    Fault first = refusal.faults().get(0);
                    assertThat(refusal.code()).isEqualTo(first.code().id());
                    assertThat(refusal.hint()).isEqualTo(first.hint());
                    assertThat(refusal.getMessage().lines())
                            .containsExactlyElementsOf(refusal.faults().stream()
                                    .map(Fault::toString)
                                    .toList());
                }));
    }
}
