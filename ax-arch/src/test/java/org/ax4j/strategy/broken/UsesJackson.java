package org.ax4j.strategy.broken;

class UsesJackson {
    com.fasterxml.jackson.databind.JsonNode node;
}
