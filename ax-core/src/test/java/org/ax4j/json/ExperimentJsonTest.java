package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.History;
import org.junit.jupiter.api.Test;

class ExperimentJsonTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "snapshots", "format-2.json");
    private static final Path FIRST = GOLDEN.resolveSibling("format-1.json");
    private static final String SIGNS = "0123456789-.eE\"{}[]:,$ nul\\";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String golden() throws IOException {
        return Files.readString(GOLDEN, StandardCharsets.US_ASCII);
    }

    /** A new format needs an upgrade of this one and a golden file of its own; this file stays. */
    @Test
    void formatOneIsReadForEver() throws IOException {
        History read = Sample.read(Files.readString(FIRST, StandardCharsets.US_ASCII));
        assertThat(read.entries())
                .hasSize(18)
                .isEqualTo(Sample.history().entries().subList(0, 18));
        assertThat(read.seed()).isEqualTo(-42);
    }

    /** Format 2 has edits of the space. */
    @Test
    void formatTwoIsReadForEver() throws IOException {
        if (Boolean.getBoolean("ax.golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, Sample.text(Sample.history()), StandardCharsets.US_ASCII);
        }
        History read = Sample.read(golden());
        assertThat(read.entries()).isEqualTo(Sample.history().entries());
        assertThat(read.seed()).isEqualTo(-42);
    }

    @Test
    void whatIsReadIsWrittenAsTheSameBytes() throws IOException {
        assertThat(Sample.text(Sample.read(golden()))).isEqualTo(golden());
        assertThat(Sample.text(Sample.history())).isEqualTo(golden());
    }

    /** The parser's own reading of doubles, which is the quick one, against the JDK's, through the writer's digits. */
    @Test
    void doublesComeBackAsTheyWere() throws IOException {
        SplittableRandom random = new SplittableRandom(17);
        JsonFactory quick = JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
        int other = 0;
        for (int i = 0; i < 50_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong() >> (i % 3 == 0 ? 12 : 0));
            double value = Double.isFinite(any) ? any : i;
            String text = NumberOutput.toString(value, true);
            try (JsonParser json = quick.createParser(text)) {
                json.nextToken();
                boolean same = Double.doubleToLongBits(json.getDoubleValue()) == Double.doubleToLongBits(value);
                other += same && Double.compare(Double.parseDouble(text), value) == 0 ? 0 : 1;
            }
        }
        assertThat(other).isZero();
    }

    @Test
    void noBareTokenStandsForANumberThatIsNotFinite() throws IOException {
        assertThat(golden().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", ""))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
        assertThat(golden()).isASCII();
        assertThat(golden().lines()).hasSize(Sample.history().entries().size() + 2);
    }

    @Test
    void cutsAreRefused() throws IOException {
        String whole = golden().stripTrailing();
        for (int length = 0; length < whole.length(); length += 13) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> Sample.read(cut)).isInstanceOf(SnapshotException.class);
        }
    }

    /** Adds a field to each object of each entry in turn, except to maps whose fields are names of the user's. */
    @Test
    void everyUnknownFieldIsRefused() throws IOException {
        List<String> open =
                List.of("config", "point", "work", "memory", "fixed", "figures", "strategy", "predicted", "outcomes");
        int tried = 0;
        for (List<String> path : objects(MAPPER.readTree(golden()), new ArrayList<>())) {
            if (path.stream().noneMatch(open::contains)) {
                String changed = changed(path, object -> object.put("colour", 1));
                assertThat(isWhole(changed)).as("%s", path).isFalse();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    /** Takes away each field of each object in turn: what is left is refused, or is a whole experiment. */
    @Test
    void noFieldIsMissedInSilence() throws IOException {
        JsonNode whole = MAPPER.readTree(golden());
        int refused = 0;
        int tried = 0;
        for (List<String> path : objects(whole, new ArrayList<>())) {
            List<String> fields = new ArrayList<>();
            at(whole, path).fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                String changed = changed(path, object -> object.remove(field));
                tried++;
                refused += isWhole(changed) ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(tried / 2);
    }

    /** AskQueue, doubles and drops single signs: nothing but a refusal or a whole experiment comes of it. */
    @Test
    void damageIsToldAsDamage() throws IOException {
        String whole = golden();
        SplittableRandom random = new SplittableRandom(13);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            int place = random.nextInt(whole.length());
            String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
            String changed = whole.substring(0, place)
                    + (i % 3 == 0 ? "" : sign)
                    + whole.substring(place + (i % 3 == 1 ? 0 : 1));
            refused += isWhole(changed) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(150);
    }

    private static boolean isWhole(String json) {
        History read;
        try {
            read = Sample.read(json);
        } catch (SnapshotException e) {
            assertThat(e.code()).isEqualTo("AX-SNAPSHOT");
            return false;
        }
        History again = Sample.read(Sample.text(read));
        assertThat(again.entries()).isEqualTo(read.entries());
        return true;
    }

    /** The paths to all objects. */
    private static List<List<String>> objects(JsonNode node, List<String> path) {
        List<List<String>> found = new ArrayList<>();
        if (node.isObject()) {
            found.add(path);
            node.properties().forEach(field -> found.addAll(objects(field.getValue(), longer(path, field.getKey()))));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(objects(node.get(i), longer(path, String.valueOf(i))));
        }
        return found;
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static String changed(List<String> path, Consumer<ObjectNode> change) throws IOException {
        JsonNode copy = MAPPER.readTree(golden());
        change.accept(at(copy, path));
        return copy.toString();
    }

    private static ObjectNode at(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = node instanceof ArrayNode array ? array.get(Integer.parseInt(step)) : node.get(step);
        }
        return (ObjectNode) node;
    }
}
