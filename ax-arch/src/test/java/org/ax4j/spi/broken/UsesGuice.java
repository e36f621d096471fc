package org.ax4j.spi.broken;

class UsesGuice {
    com.google.inject.Module module;
}
