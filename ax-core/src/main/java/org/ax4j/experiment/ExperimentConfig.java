package org.ax4j.experiment;

import java.util.List;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * What people say about an experiment; nothing depends on it.
 *
 * @param description what it is for
 * @param owner who runs it
 * @param tags words to find it by
 */
public record ExperimentConfig(String description, String owner, List<String> tags) {
    /** Checks that texts can be stored, and copies the list. */
    public ExperimentConfig {
        List<String> words = Faults.present(tags, "tags", "Give words, or none.");
        Faults faults = new Faults()
                .text(Code.ARGUMENT, "the description of the experiment", description)
                .text(Code.ARGUMENT, "the owner of the experiment", owner);
        words.forEach(word -> faults.text(Code.ARGUMENT, "a tag of the experiment", word));
        faults.check();
        tags = List.copyOf(words);
    }

    /**
     * Nothing said.
     *
     * @return the empty configuration
     */
    public static ExperimentConfig empty() {
        return new ExperimentConfig("", "", List.of());
    }

    /**
     * A copy with another description.
     *
     * @param text what it is for
     * @return the copy
     */
    public ExperimentConfig description(String text) {
        return new ExperimentConfig(text, owner, tags);
    }

    /**
     * A copy with another owner.
     *
     * @param name who runs it
     * @return the copy
     */
    public ExperimentConfig owner(String name) {
        return new ExperimentConfig(description, name, tags);
    }

    /**
     * A copy with other tags.
     *
     * @param words words to find it by
     * @return the copy
     */
    public ExperimentConfig tags(String... words) {
        return new ExperimentConfig(description, owner, Faults.present(words, "words", "Give words, or none."));
    }
}
