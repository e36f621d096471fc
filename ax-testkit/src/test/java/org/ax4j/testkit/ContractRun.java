package org.ax4j.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        ContractRun run = new ContractRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
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
