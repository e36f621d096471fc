package org.ax4j.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may know whom, by the part of the house in which a class lives: the first word of its package below the base. */
final class Order extends ArchCondition<JavaClass> {
    private static final Pattern PART = Pattern.compile("org\\.ax4j\\.(\\w+).*");

    /** Lower ones do not know higher ones, and those of one level do not know each other. */
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("error", 0),
            Map.entry("space", 1),
            Map.entry("problem", 2),
            Map.entry("component", 3),
            Map.entry("experiment", 4),
            Map.entry("curve", 5),
            Map.entry("spi", 6),
            Map.entry("strategy", 7),
            Map.entry("plugin", 8),
            Map.entry("json", 8),
            Map.entry("run", 9),
            Map.entry("", 10));

    /** error < space < problem < component < experiment < curve < spi < strategy < plugin, json < run < Client. */
    static final Order OF_CORE = new Order(
            "keep the order inside core",
            (from, to) -> !isCore(from) || !isCore(to) || LEVELS.get(from) > LEVELS.get(to));

    /** All may know core, sklearn excepted, and nobody another module. */
    static final Order OF_MODULES =
            new Order("keep the arrows between modules", (from, to) -> isCore(to) ? !from.equals("sklearn") : false);

    private final BiPredicate<String, String> allowed;

    private Order(String description, BiPredicate<String, String> allowed) {
        super(description);
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = part(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            boolean ours = target.getPackageName().startsWith("org.ax4j");
            if (ours && !from.equals(part(target)) && !allowed.test(from, part(target))) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private static boolean isCore(String part) {
        return LEVELS.containsKey(part);
    }

    private static String part(JavaClass type) {
        Matcher inside = PART.matcher(type.getPackageName());
        return inside.matches() ? inside.group(1) : "";
    }
}
