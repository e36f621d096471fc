package org.ax4j;

class UsesGuiceAtTheDoor {
    com.google.inject.Injector injector;
}
