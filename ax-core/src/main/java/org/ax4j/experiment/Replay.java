package org.ax4j.experiment;

import java.util.List;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.SnapshotException;

/** Whether a stored entry fits the history before it: trials known and in order, statuses following each other, readings finite. Answers true or throws. */
record Replay(History before) implements Event.Cases<Boolean> {
    @Override
    public Boolean configured(Event.Configured event) {
        return fits(before.name().isEmpty(), "the experiment is configured twice");
    }

    @Override
    public Boolean spaceEdited(Event.SpaceEdited event) {
        fits(before.name().isPresent(), "the space is edited before the experiment is configured");
        before.live().ifPresent(live -> live.after(event.edit()));
        return true;
    }

    @Override
    public Boolean metricsDeclared(Event.MetricsDeclared event) {
        return true;
    }

    @Override
    public Boolean optimizationConfigured(Event.OptimizationConfigured event) {
        return true;
    }

    @Override
    public Boolean strategyConfigured(Event.StrategyConfigured event) {
        return true;
    }

    @Override
    public Boolean stoppingConfigured(Event.StoppingConfigured event) {
        return true;
    }

    @Override
    public Boolean asked(Event.Asked event) {
        return true;
    }

    @Override
    public Boolean trialAdded(Event.TrialAdded event) {
        int next = before.trials().size();
        fits(event.trial() == next, "trial " + event.trial() + " stands where trial " + next + " must follow");
        return belongs(next, event.arm());
    }

    /** To the space as it stood then: later edits carry the point over. */
    private boolean belongs(int trial, Arm arm) {
        fits(before.space().isPresent(), "trial " + trial + " is added before the experiment is configured");
        Optional<String> objection = before.space().flatMap(space -> space.objectionTo(arm.point()));
        return objection.isEmpty()
                || fits(
                        false,
                        "trial " + trial + " is at " + arm.point() + ", which is not in the space: " + objection.get());
    }

    @Override
    public Boolean batchAdded(Event.BatchAdded event) {
        int next = before.trials().size();
        fits(event.trial() == next, "trial " + event.trial() + " stands where trial " + next + " must follow");
        event.members().forEach(member -> belongs(next, member.arm()));
        List<Double> weights =
                event.members().stream().map(Event.Member::weight).toList();
        return fits(
                !weights.isEmpty() && weights.stream().allMatch(weight -> weight > 0 && Double.isFinite(weight)),
                "the weights of trial " + next + " are " + weights);
    }

    @Override
    public Boolean statusChanged(Event.StatusChanged event) {
        ExperimentRules.transition(before.trial(event.trial()), event.status());
        return true;
    }

    @Override
    public Boolean dataAttached(Event.DataAttached event) {
        Trial told = before.trial(event.trial());
        new Faults().addAll(event.outcomes().faults()).check();
        ExperimentRules.arm(told, event.arm());
        return fits(Double.isFinite(event.step().orElse(0)), "a step of trial " + told.index() + " is not finite");
    }

    @Override
    public Boolean advised(Event.Advised event) {
        return before.trial(event.trial()).index() == event.trial();
    }

    @Override
    public Boolean experimentAdvised(Event.ExperimentAdvised event) {
        return true;
    }

    @Override
    public Boolean remembered(Event.Remembered event) {
        return true;
    }

    private static boolean fits(boolean holds, String what) {
        if (!holds) {
            throw new SnapshotException(Code.SNAPSHOT, what, "Restore the file from a copy.");
        }
        return true;
    }
}
