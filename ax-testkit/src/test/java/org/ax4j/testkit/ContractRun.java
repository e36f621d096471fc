package org.ax4j.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a contract by JUnit: which rules were tested, and which were found broken, each with the first message. */
final class ContractRun implements TestExecutionListener {
    private static final Pattern RULE = Pattern.compile("\\[(?:method|test-factory):([a-z]\\d)");

    private final Set<String> tested = new TreeSet<>();
    private final Map<String, String> broken = new TreeMap<>();

    private ContractRun() {}

    static ContractRun of(Class<?> contract) {
        return of(List.of(selectClass(contract)));
    }

    /** A run of the rules alone whose names begin with one of some letters. */
    static ContractRun of(Class<?> contract, String letters) {
        return of(Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(TestFactory.class)
                        && letters.indexOf(method.getName().charAt(0)) >= 0)
                .map(method -> selectMethod(contract, method))
                .toList());
    }

    private static ContractRun of(List<? extends DiscoverySelector> selectors) {
        ContractRun run = new ContractRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build(),
                        run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Matcher rule = RULE.matcher(test.getUniqueId());
        if (rule.find()) {
            tested.add(rule.group(1));
            result.getThrowable()
                    .ifPresent(error -> broken.putIfAbsent(rule.group(1), String.valueOf(error.getMessage())));
        }
    }

    Set<String> tested() {
        return tested;
    }

    Set<String> broken() {
        return broken.keySet();
    }

    String message(String rule) {
        return broken.get(rule);
    }

    @Override
    public String toString() {
        return "broken: " + broken;
    }
}
