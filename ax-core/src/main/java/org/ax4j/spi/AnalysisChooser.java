package org.ax4j.spi;

import java.util.List;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;

/** Says which analyses suit an experiment, for users who name none. The component {@code ax/overview} is asked. */
public interface AnalysisChooser {
    /**
     * Chooses analyses.
     *
     * @param history what happened so far
     * @return which analyses to make, in the order in which they are shown
     */
    List<Spec<Analysis>> choose(History history);
}
