package org.ax4j.experiment;

import java.util.List;

/**
 * What people say about an experiment; nothing depends on it.
 *
 * @param description what it is for
 * @param owner who runs it
 * @param tags words to find it by
 */
public record ExperimentConfig(String description, String owner, List<String> tags) {
    /** Copies the list. */
    public ExperimentConfig {
        tags = List.copyOf(tags);
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
        return new ExperimentConfig(description, owner, List.of(words));
    }
}
