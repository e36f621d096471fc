package org.ax4j.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.models.ModelsPlugin;
import org.junit.jupiter.api.Test;

/** The rules of kernels, kept by all that are built in, and seen where they are broken. */
class KernelRulesTest {
    private record None() {}

    @Test
    @SuppressWarnings("unchecked")
    void builtInKernelsKeepTheRules() {
        List<? extends Component<?, ?>> kernels = new ModelsPlugin()
                .components().stream()
                        .filter(component -> component.kind() == Kernel.class)
                        .toList();
        assertThat(kernels).hasSize(3);
        kernels.forEach(kernel -> assertThat(KernelRules.broken((Component<Kernel, ?>) kernel))
                .as(kernel.id())
                .isEmpty());
    }

    @Test
    void freeOutputScalesKeepThemToo() {
        assertThat(broken(ArdKernel.matern52().withOutputScale())).isEmpty();
    }

    @Test
    void aWrongSlopeIsSeen() {
        assertThat(broken(ArdKernel.of((q, slope, from, to) -> {
                    new Matern52().evaluate(q, slope, from, to);
                    for (int j = from; j < to; j++) {
                        slope[j] *= 1.001;
                    }
                })))
                .allMatch(rule -> rule.startsWith("K4") || rule.startsWith("K5"))
                .anyMatch(rule -> rule.startsWith("K4"))
                .anyMatch(rule -> rule.startsWith("K5"));
    }

    /** Correlations that fall in a straight line to below 0 belong to no process. */
    @Test
    void aMatrixThatIsNotPositiveIsSeen() {
        assertThat(broken(ArdKernel.of((q, slope, from, to) -> {
                    for (int j = from; j < to; j++) {
                        q[j] = 1 - 5 * q[j];
                        slope[j] = -5;
                    }
                })))
                .anyMatch(rule -> rule.startsWith("K2"));
    }

    @Test
    void whatIsNoNumberAndWhatThrowsIsSeen() {
        assertThat(broken(ArdKernel.of((q, slope, from, to) -> q[from] = Double.NaN)))
                .containsExactly("K1: k(x, x') is not a number");
        assertThat(broken(ArdKernel.of((q, slope, from, to) -> {
                    throw new IllegalStateException("no license");
                })))
                .containsExactly("K1: it threw java.lang.IllegalStateException: no license");
    }

    /** A kernel may be made of others that plugins of the class path bring. */
    @Test
    void aComposedKernelIsChecked() {
        assertThat(KernelRules.broken(Component.composed(
                        Kernel.class,
                        "test/composed",
                        new WarpedKernel.Config(WarpedKernel.spec()),
                        (config, components) -> components.create(Kernel.class, config.kernel()))))
                .isEmpty();
    }

    private static List<String> broken(Kernel kernel) {
        return KernelRules.broken(Component.of(Kernel.class, "test/kernel", new None(), none -> kernel));
    }
}
