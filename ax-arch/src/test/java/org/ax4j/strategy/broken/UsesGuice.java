package org.ax4j.strategy.broken;

class UsesGuice {
    com.google.inject.Module module;
}
