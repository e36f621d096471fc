package org.ax4j.sklearn.broken;

class SeesCore {
    org.ax4j.space.Point point;
}
