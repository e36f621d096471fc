package org.ax4j;

import java.time.InstantSource;
import java.util.Map;
import org.ax4j.error.Faults;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.run.Desk;
import org.ax4j.space.Point;

/** A client as the closed loop sees it. */
record Running(Client client, InstantSource clock, boolean advises) implements Desk {
    @Override
    public Map<Integer, Point> next(int count) {
        return client.getNextTrials(count);
    }

    @Override
    public void attach(int trial, double step, Outcomes outcomes) {
        client.attachData(trial, outcomes, step);
    }

    @Override
    public void complete(int trial, Outcomes outcomes) {
        client.completeTrial(trial, outcomes);
    }

    @Override
    public void fail(int trial, String reason) {
        client.markTrialFailed(trial, Faults.whole(reason));
    }

    @Override
    public void stop(int trial) {
        client.markTrialEarlyStopped(trial);
    }

    @Override
    public StopAdvice advice(int trial) {
        return client.shouldStopTrialEarly(trial);
    }

    @Override
    public StopAdvice advice() {
        return client.shouldStopExperiment();
    }

    @Override
    public History history() {
        return client.history();
    }
}
