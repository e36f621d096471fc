package org.ax4j.space.broken;

class AsksTheProblem {
    org.ax4j.problem.Problem problem;
}
