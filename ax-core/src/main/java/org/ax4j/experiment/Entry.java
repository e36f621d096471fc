package org.ax4j.experiment;

import java.time.Instant;

/**
 * One line of an experiment's log.
 *
 * @param sequence its number, from 0 without gaps
 * @param at when it was written
 * @param event what it says
 */
public record Entry(long sequence, Instant at, Event event) {}
