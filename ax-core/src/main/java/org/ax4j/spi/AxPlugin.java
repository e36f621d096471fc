package org.ax4j.spi;

import java.util.List;
import org.ax4j.component.Component;

/**
 * What a jar adds. Found by {@link java.util.ServiceLoader}, or given to the client's builder.
 *
 * <ul>
 *   <li>P1: {@link #spi()} MUST return {@link #SPI}, so that the compiler copies the version that the plugin was written for.
 *   <li>P2: ids MUST have the form {@code vendor/kebab-case}; the vendor {@code ax} is reserved for this project.
 *   <li>P3: an id MUST NOT belong to another component that is present.
 *   <li>P4: default configurations MUST survive their plain form and JSON, and their optionals MUST be empty.
 *   <li>P5: {@link #components()} MUST NOT throw, and MUST be the same on each call.
 * </ul>
 *
 * A plugin that breaks a rule is left out and named with the rule's number; the others work.
 */
public interface AxPlugin {
    /** The version of these interfaces; grows when a plugin written for an older one would no longer work. */
    int SPI = 1;

    /**
     * The name by which messages call it.
     *
     * @return a short name
     */
    String name();

    /**
     * The version of the interfaces that it was compiled against.
     *
     * @return always {@link #SPI}
     */
    int spi();

    /**
     * What it adds.
     *
     * @return its components
     */
    List<Component<?, ?>> components();
}
