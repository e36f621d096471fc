package org.ax4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Calls;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.ax4j.spi.AnalysisRequest;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.SensitivityIndices;

/** A predictor bound to one history, its answers checked by rules M1 and M2. */
record Predicting(String component, Predictor predictor, History history) implements AnalysisRequest.Model {
    @Override
    public List<Map<String, Prediction>> predict(List<Point> points) {
        String who = "predictor '" + component + "'";
        List<Map<String, Prediction>> predicted =
                Calls.guarded(who, () -> predictor.predict(PredictRequest.of(component, history, points)));
        Faults faults = new Faults()
                .unless(
                        predicted.size() == points.size(),
                        Code.PLUGIN,
                        who + " breaks rule M1: it gave " + predicted.size() + " answers for " + points.size()
                                + " points",
                        "Tell its vendor.");
        predicted.forEach(answer -> finite(faults, who + " breaks rule M2", answer));
        faults.check(PluginException::new);
        return predicted;
    }

    @Override
    public Optional<Map<Integer, Map<String, Prediction>>> leaveOneOut() {
        if (!(predictor instanceof LeaveOneOut able)) {
            return Optional.empty();
        }
        String who = "predictor '" + component + "'";
        Map<Integer, Map<String, Prediction>> predicted =
                Calls.guarded(who, () -> able.leaveOneOut(PredictRequest.of(component, history, List.of())));
        Faults faults = new Faults();
        predicted.values().forEach(answer -> finite(faults, who + " breaks rule L3", answer));
        faults.check(PluginException::new);
        return Optional.of(predicted);
    }

    @Override
    public Optional<Map<String, Sensitivity>> sensitivity() {
        if (!(predictor instanceof SensitivityIndices able)) {
            return Optional.empty();
        }
        String who = "predictor '" + component + "'";
        Map<String, Sensitivity> indices =
                Calls.guarded(who, () -> able.sensitivity(PredictRequest.of(component, history, List.of())));
        Faults faults = new Faults();
        indices.values().forEach(sensitivity -> {
            sensitivity.effects().forEach(effect -> {
                finite(faults, who + " breaks rule I2", Map.of(effect.parameter(), effect.first()));
                finite(faults, who + " breaks rule I2", Map.of(effect.parameter(), effect.total()));
            });
            sensitivity
                    .interactions()
                    .forEach(pair -> finite(
                            faults,
                            who + " breaks rule I2",
                            Map.of(pair.one() + " with " + pair.other(), pair.index())));
        });
        faults.check(PluginException::new);
        return Optional.of(indices);
    }

    private static void finite(Faults faults, String breach, Map<String, Prediction> answer) {
        answer.forEach((metric, prediction) -> faults.unless(
                Double.isFinite(prediction.mean()) && Double.isFinite(prediction.sem()),
                Code.PLUGIN,
                breach + ": it gave '" + metric + "' as " + prediction.mean() + " with standard error "
                        + prediction.sem(),
                "Tell its vendor."));
    }
}
