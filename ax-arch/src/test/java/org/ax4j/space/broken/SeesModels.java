package org.ax4j.space.broken;

class SeesModels {
    org.ax4j.models.kernel.Kernel kernel;
}
