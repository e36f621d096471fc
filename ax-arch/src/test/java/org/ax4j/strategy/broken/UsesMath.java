package org.ax4j.strategy.broken;

class UsesMath {
    org.apache.commons.math3.complex.Complex number;
}
