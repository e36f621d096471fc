package org.ax4j.examples.tutorial;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Shows what the client logs through {@link System.Logger}, one line for each decision. It takes the place of the JDK's own two-line form. */
final class Decisions extends Handler {
    private final Consumer<String> lines;
    private final SimpleFormatter texts = new SimpleFormatter();

    private Decisions(Consumer<String> lines) {
        this.lines = lines;
    }

    /**
     * Sends all further log records of the JVM to one place.
     *
     * @param lines takes each line
     */
    static void show(Consumer<String> lines) {
        Logger root = LogManager.getLogManager().getLogger("");
        Arrays.asList(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new Decisions(lines));
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged)) {
            Throwable thrown = logged.getThrown();
            lines.accept("[" + logged.getLevel().getName() + "] " + texts.formatMessage(logged)
                    + (thrown == null ? "" : " (" + thrown + ")"));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
