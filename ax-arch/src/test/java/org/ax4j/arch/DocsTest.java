package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code that docs/plugins.md and docs/early-stopping.md show, and that docs/getting-started.md shows of files, stands in the files that it names, which are compiled and tested. */
class DocsTest {
    private static final Pattern SNIPPET = Pattern.compile("<!-- (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theCodeOfTheGuideIsTheCodeOfTheProject() {
        String guide = Repository.text("docs/plugins.md");
        assertThat(snippets(guide)).isEqualTo(guide.split("```java", -1).length - 1);
        String stopping = Repository.text("docs/early-stopping.md");
        assertThat(snippets(stopping)).isEqualTo(stopping.split("```java", -1).length - 1);
        assertThat(snippets(Repository.text("docs/getting-started.md"))).isEqualTo(2);
    }

    /** How many there are; each must stand in its file. */
    private static int snippets(String guide) {
        Matcher snippets = SNIPPET.matcher(guide);
        int found = 0;
        while (snippets.find()) {
            found++;
            assertThat(Repository.text(snippets.group(1))).as(snippets.group(1)).contains(snippets.group(2));
        }
        assertThat(found).isPositive();
        return found;
    }
}
