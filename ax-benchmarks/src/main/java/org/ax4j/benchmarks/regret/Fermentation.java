package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.Functions.square;

/**
 * A fed-batch fermentation hour by hour, from which penicillin is won. Q. Liang, L. Lai, Scalable Bayesian Optimization Accelerates Process Optimization of Penicillin
 * Production, NeurIPS Workshop AI for Science, 2021.
 */
final class Fermentation {
    private static final int HOURS = 2500;
    private static final double GAS = 1.9872;
    /** In kelvin, between which the medium evaporates. */
    private static final double FREEZES = 273;

    private static final double BOILS = 373;
    private static final double MOST_VOLUME = 180;
    private static final double LEAST_GROWTH = 1e-11;

    private final double feed;
    private final double strength;
    /** Litres lost in an hour, as a share of the volume. */
    private final double evaporation;
    /** What temperature and acidity leave of the growth. */
    private final double growth;

    private double volume;
    private double biomass;
    private double glucose;
    private double product;
    private double carbon;

    /** From volume, biomass, temperature in kelvin, glucose, feed, strength of the feed and pH. */
    Fermentation(double[] x) {
        volume = x[0];
        biomass = x[1];
        double temperature = x[2];
        glucose = x[3];
        feed = x[4];
        strength = x[5];
        double acid = Math.pow(10, -x[6]);
        evaporation = 2.5e-4 * (Math.exp(5 * (temperature - BOILS) / (FREEZES - BOILS)) - 1);
        growth = 0.092
                / (1 + 1e-10 / acid + acid / 7e-5)
                * (7e3 * Math.exp(-5100 / (GAS * temperature)) - 1e33 * Math.exp(-50000 / (GAS * temperature)));
    }

    /** The product with its sign turned, carbon dioxide, and hours. */
    double[] run() {
        int hours = 1;
        while (goesOn() && hours < HOURS) {
            hours++;
        }
        return new double[] {-product, carbon, hours};
    }

    /** One hour more, and whether another one follows: while there is room and glucose, and the product grows. */
    private boolean goesOn() {
        double swell = feed - volume * evaporation;
        double reproduction = growth * glucose / (0.15 * biomass + glucose);
        double thinning = swell / volume;
        double more = reproduction * biomass - biomass * thinning;
        double making = 0.005 * glucose / (0.0002 + glucose + square(glucose) / 0.10);
        double eaten = reproduction / 0.45 * biomass + making / 0.90 * biomass + 0.014 * biomass;
        double made = making * biomass - 0.04 * product - product * thinning;
        double sweeter = feed * strength / volume - eaten - glucose * thinning;
        carbon += 0.143 * more + 4e-7 * biomass + 1e-4;
        product += made;
        volume += swell;
        biomass += more;
        glucose += sweeter;
        return volume <= MOST_VOLUME && glucose >= 0 && made >= LEAST_GROWTH;
    }
}
