package org.ax4j.analysis.broken;

class UsesEjml {
    org.ejml.data.DMatrixRMaj matrix;
}
