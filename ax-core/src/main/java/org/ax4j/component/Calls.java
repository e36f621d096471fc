package org.ax4j.component;

import java.util.Map;
import java.util.function.Supplier;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.NumericalException;
import org.ax4j.error.PluginException;
import org.ax4j.error.UnsupportedProblemException;

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
     * @throws AxException that it needs data, cannot serve the problem or failed numerically, or what a plugin threw that it calls itself; AX-PLUGIN where it throws anything else,
     *     such as an answer to a wrong call of its own, or answers null
     */
    public static <R> R guarded(String who, Supplier<R> call) {
        return answered(who, () -> {
            try {
                return call.get();
            } catch (DataRequiredException | UnsupportedProblemException | NumericalException | PluginException e) {
                throw e;
            } catch (AxException e) {
                throw new PluginException(
                        Code.PLUGIN,
                        who + " threw [" + e.code() + "] " + e.faults().get(0).what(),
                        HINT,
                        e);
            }
        });
    }

    /**
     * Makes a component, which may refuse its configuration.
     *
     * @param who how messages name it
     * @param call the call
     * @param <R> what it makes
     * @return what is made
     * @throws AxException that the configuration is refused; AX-PLUGIN where the call throws anything else or answers null
     */
    public static <R> R made(String who, Supplier<R> call) {
        return answered(who, call);
    }

    private static <R> R answered(String who, Supplier<R> call) {
        R answer;
        try {
            answer = call.get();
        } catch (AxException e) {
            throw e;
        } catch (Throwable e) {
            survive(e);
            throw new PluginException(Code.PLUGIN, who + " threw " + e, HINT, e);
        }
        if (answer == null) {
            throw new PluginException(Code.PLUGIN, who + " answered null", "Tell its vendor.");
        }
        return answer;
    }

    /**
     * Goes on after what a component threw, be it an error or a checked exception that its language need not declare: all of that is its own fault. Where
     * the machine itself is in doubt, as without memory, nothing goes on.
     *
     * @param thrown what was thrown
     */
    public static void survive(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The plain form of what a component wants to remember.
     *
     * @param who how messages name it
     * @param memory the record
     * @return its plain form
     * @throws PluginException AX-PLUGIN where it has none, or none that it could be handed back from
     */
    public static Map<String, Object> memory(String who, Record memory) {
        try {
            Map<String, Object> plain = Plain.of(memory);
            Plain.to(plain, memory.getClass());
            return plain;
        } catch (AxException e) {
            throw new PluginException(
                    Code.PLUGIN,
                    who + " left a memory that cannot be kept and handed back: "
                            + e.faults().get(0).what(),
                    HINT,
                    e);
        }
    }
}
