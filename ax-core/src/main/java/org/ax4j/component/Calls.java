package org.ax4j.component;

import java.util.Map;
import java.util.function.Supplier;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.PluginException;

/** Calls into components: what they throw is told as theirs, with the cause attached. */
public final class Calls {
    private static final String HINT = "Tell its vendor; the cause is attached.";

    private Calls() {}

    /**
     * Calls a component.
     *
     * @param who how messages name it, for example {@code "stopper 'ax/percentile'"}
     * @param call the call
     * @param <R> what it answers
     * @return the answer
     * @throws AxException what the component throws of that kind; AX-PLUGIN where it throws anything else or answers null
     */
    public static <R> R guarded(String who, Supplier<R> call) {
        R answer;
        try {
            answer = call.get();
        } catch (AxException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new PluginException(Code.PLUGIN, who + " threw " + e, HINT, e);
        }
        if (answer == null) {
            throw new PluginException(Code.PLUGIN, who + " answered null", "Tell its vendor.");
        }
        return answer;
    }

    /**
     * The plain form of what a component wants to remember.
     *
     * @param who how messages name it
     * @param memory the record
     * @return its plain form
     * @throws PluginException AX-PLUGIN where it has none
     */
    public static Map<String, Object> memory(String who, Record memory) {
        try {
            return Plain.of(memory);
        } catch (AxException e) {
            throw new PluginException(
                    Code.PLUGIN,
                    who + " left a memory without plain form: "
                            + e.faults().get(0).what(),
                    HINT,
                    e);
        }
    }
}
