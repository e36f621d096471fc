package org.ax4j.strategy.broken;

class AbstractThing {}
