package org.ax4j.json;

import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.History;

/**
 * Keeps experiments by name. One client at a time goes on with an experiment, from as many threads as it likes: of two clients that both go on
 * with the same one, what the last one saves stands in place of what the other did.
 */
public interface ExperimentStore {
    /**
     * Keeps an experiment in place of what was kept under its name.
     *
     * @param history a configured experiment
     * @throws org.ax4j.error.StorageException AX-STORAGE where it cannot be kept; what was kept before stays
     */
    void save(History history);

    /**
     * Gives an experiment back.
     *
     * @param name its name
     * @return it, or empty where none is kept under that name
     * @throws org.ax4j.error.StorageException AX-STORAGE where it cannot be read
     */
    Optional<History> load(String name);

    /**
     * What is kept.
     *
     * @return the names, sorted
     */
    List<String> names();
}
