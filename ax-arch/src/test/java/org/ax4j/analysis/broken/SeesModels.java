package org.ax4j.analysis.broken;

class SeesModels {
    org.ax4j.models.kernel.Kernel kernel;
}
