package org.ax4j.models.broken.there;

/** The other half. */
public class There {
    org.ax4j.models.broken.Here here;
}
