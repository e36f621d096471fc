package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlainJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Object random(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextLong();
            case 2 -> Double.longBitsToDouble(random.nextLong());
            case 3 -> random.nextInt(-5, 5) * 1.0;
            case 4 ->
                List.of(-0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e22, 0.1 + 0.2)
                        .get(random.nextInt(5));
            case 5 -> List.of("", "$real", "NaN", "\ud800", "ü\u0000\"\\\n").get(random.nextInt(5));
            case 6 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static List<Object> list(SplittableRandom random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random(random, depth - 1));
        }
        return list;
    }

    private static Map<String, Object> map(SplittableRandom random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(List.of("$real", "$$", "a", "", "real").get(random.nextInt(5)), random(random, depth - 1));
        }
        return map;
    }

    @Test
    void plainValuesComeBackAsTheyWere() throws IOException {
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 5000; i++) {
            Object value = random(random, 4);
            String text = PlainJson.node(value).toString();
            assertThat(PlainJson.value(MAPPER.readTree(text))).as(text).isEqualTo(value);
        }
    }
}
