package org.ax4j.analysis.broken;

class UsesNumbers {
    double error = org.apache.commons.numbers.gamma.Erf.value(1);
}
