package org.ax4j.strategy.broken;

class ThingManager {}
