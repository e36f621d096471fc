package org.ax4j.strategy.broken;

class UsesGuava {
    com.google.common.collect.ImmutableList<String> list;
}
