package org.ax4j.models.broken;

/** Half a cycle. */
public class Here {
    org.ax4j.models.broken.there.There there;
}
