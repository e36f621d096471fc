package org.ax4j.strategy.broken;

class StaticFields {
    static int counter;
    static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();
    static final java.util.concurrent.atomic.AtomicInteger CALLS = new java.util.concurrent.atomic.AtomicInteger();
}
