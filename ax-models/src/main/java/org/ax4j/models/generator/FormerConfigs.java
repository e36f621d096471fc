package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ax4j.component.Spec;
import org.ax4j.models.kernel.LogNormalPrior;
import org.jspecify.annotations.Nullable;

/** Configurations of {@link GaussianProcessGenerator} as they were stored before, each as one of the next version that means the same, whatever the default has become since. */
final class FormerConfigs {
    private static final List<String> KERNELS = List.of("ax/squared-exponential", "ax/matern-5-2");
    private static final List<String> ALL_WARPS = List.of("BILOG", "NONE", "POWER", "LOG");

    private FormerConfigs() {}

    /** Version 1 had no choice of acquisition, kernels and warps, and learnt nothing from failed trials. */
    static Map<String, Object> withParts(Map<String, Object> plain) {
        Map<String, Object> parts = new LinkedHashMap<>(plain);
        parts.put("acquisition", new Spec<>("ax/auto", 1, Map.of()).toPlain());
        parts.put("kernels", plain());
        parts.put("warps", List.of("BILOG"));
        parts.put("chanceOfSuccess", false);
        return parts;
    }

    /** Version 2 modelled all targets alike, and what it did not name was as usual. */
    static Map<String, Object> withModels(Map<String, Object> flat) {
        Map<String, Object> parts = new LinkedHashMap<>(flat);
        Map<String, Object> work = new LinkedHashMap<>(
                Map.of("fitStarts", 2, "samples", 64, "screened", 512, "searchStarts", 6, "climbEvaluations", 60));
        for (String name : List.copyOf(work.keySet())) {
            work.computeIfPresent(name, (key, usual) -> Objects.requireNonNullElse(parts.remove(key), usual));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kernels", Objects.requireNonNullElseGet(parts.remove("kernels"), FormerConfigs::plain));
        model.put("noise", plain(LogNormalPrior.wideNoise()));
        model.put("warps", Objects.requireNonNullElse(parts.remove("warps"), ALL_WARPS));
        parts.put("work", work);
        parts.put("model", model);
        parts.put("goals", model);
        return parts;
    }

    /** Version 3 took what inputs do not explain for noise. */
    static Map<String, Object> withNoise(Map<String, Object> before) {
        Map<String, Object> parts = new LinkedHashMap<>(before);
        parts.put("peculiar", false);
        return parts;
    }

    /** Version 4 modelled constraints as a single goal, and what it did not name was as usual then. */
    static Map<String, Object> withConstraints(Map<String, Object> before) {
        Map<String, Object> parts = new LinkedHashMap<>(before);
        parts.put("model", whole(before.get("model"), usual(false, LogNormalPrior.wideNoise(), ALL_WARPS)));
        parts.put("goals", whole(before.get("goals"), usual(true, LogNormalPrior.middleNoise(), List.of("NONE"))));
        parts.put("constraints", parts.get("model"));
        return parts;
    }

    /** Version 5 clipped outcomes that are far worse than others, and what it did not name was as usual then. */
    static Map<String, Object> withOutliers(Map<String, Object> before) {
        Map<String, Object> parts = new LinkedHashMap<>(before);
        parts.put("model", clipped(before.get("model"), usual(false, LogNormalPrior.wideNoise(), ALL_WARPS)));
        parts.put(
                "goals",
                clipped(before.get("goals"), warped(usual(true, LogNormalPrior.middleNoise(), List.of("NONE")))));
        parts.put(
                "constraints",
                clipped(before.get("constraints"), warped(usual(false, LogNormalPrior.wideNoise(), ALL_WARPS))));
        return parts;
    }

    /** Version 6 asked each target alone how noisy it is. */
    static Map<String, Object> withJointNoise(Map<String, Object> before) {
        Map<String, Object> parts = new LinkedHashMap<>(before);
        parts.put("jointNoise", false);
        return parts;
    }

    private static Map<Object, Object> clipped(@Nullable Object part, Map<String, Object> usual) {
        Map<Object, Object> whole = whole(part, usual);
        whole.put("outliers", "CLIPPED");
        return whole;
    }

    /** With the first kernel of warped inputs beside the others. */
    private static Map<String, Object> warped(Map<String, Object> usual) {
        List<Object> kernels = new ArrayList<>((List<?>) Objects.requireNonNull(usual.get("kernels")));
        kernels.add(new Spec<>("ax/warped-inputs", 1, Map.of("kernel", kernels.get(0))).toPlain());
        Map<String, Object> more = new LinkedHashMap<>(usual);
        more.put("kernels", kernels);
        return more;
    }

    private static Map<String, Object> usual(boolean outputScale, LogNormalPrior noise, List<String> warps) {
        Map<String, Object> scale = Map.of("outputScale", outputScale);
        return Map.of(
                "kernels",
                KERNELS.stream()
                        .<Object>map(id -> new Spec<>(id, 2, scale).toPlain())
                        .toList(),
                "noise",
                plain(noise),
                "warps",
                warps);
    }

    /** What is missing is as usual. */
    private static Map<Object, Object> whole(@Nullable Object part, Map<String, Object> usual) {
        Map<Object, Object> whole = new LinkedHashMap<>(usual);
        if (part instanceof Map<?, ?> map) {
            whole.putAll(map);
        }
        return whole;
    }

    private static Map<String, Object> plain(LogNormalPrior prior) {
        return Map.of("location", prior.location(), "scale", prior.scale(), "lower", prior.lower());
    }

    /** The kernels that there were before others could be chosen. */
    private static List<Object> plain() {
        return KERNELS.stream()
                .<Object>map(id -> new Spec<>(id, 1, Map.of()).toPlain())
                .toList();
    }
}
