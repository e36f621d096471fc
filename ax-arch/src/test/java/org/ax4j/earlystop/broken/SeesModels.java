package org.ax4j.earlystop.broken;

class SeesModels {
    org.ax4j.models.kernel.Kernel kernel;
}
