package org.ax4j.models.generator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ax4j.component.Calls;
import org.ax4j.component.Spec;
import org.ax4j.error.Fault;
import org.ax4j.error.NumericalException;
import org.ax4j.models.generator.GaussianProcessGenerator.Config;

/**
 * The acquisition and the kernels that other plugins bring: where there are any, what is thrown is told with their names.
 *
 * @param ids their ids
 */
record ForeignParts(List<String> ids) {
    static ForeignParts of(Config config) {
        return new ForeignParts(Stream.concat(
                        Stream.of(config.acquisition()),
                        Stream.of(config.model(), config.goals(), config.constraints())
                                .flatMap(model -> model.kernels().stream()))
                .map(Spec::id)
                .filter(id -> !id.startsWith("ax/"))
                .distinct()
                .toList());
    }

    <R> R named(Supplier<R> call) {
        if (ids.isEmpty()) {
            return call.get();
        }
        String who = "a Gaussian process with the parts " + ids;
        try {
            return Calls.made(who, call);
        } catch (NumericalException e) {
            Fault fault = e.faults().get(0);
            throw new NumericalException(fault.code(), who + " failed: " + fault.what(), fault.hint(), e);
        }
    }
}
