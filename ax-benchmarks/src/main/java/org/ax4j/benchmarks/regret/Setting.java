package org.ax4j.benchmarks.regret;

import java.util.Optional;
import org.ax4j.space.Point;

/**
 * How a run on a problem goes.
 *
 * @param trials how many trials it has
 * @param workers how many run at the same time
 * @param noise what is added to each outcome that is told; scores are of noise-free values
 * @param baseline a point with which every run begins, beside the trials
 */
public record Setting(int trials, int workers, Noise noise, Optional<Point> baseline) {
    /**
     * One trial at a time, without noise.
     *
     * @param trials how many trials a run has
     * @return the setting
     */
    public static Setting of(int trials) {
        return new Setting(trials, 1, Noise.NONE, Optional.empty());
    }

    Setting trials(int count) {
        return new Setting(count, workers, noise, baseline);
    }

    Setting workers(int count) {
        return new Setting(trials, count, noise, baseline);
    }

    Setting noise(Noise added) {
        return new Setting(trials, workers, added, baseline);
    }

    Setting baseline(Point point) {
        return new Setting(trials, workers, noise, Optional.of(point));
    }
}
