package org.ax4j.analysis.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ax4j.spi.Chart.Role;

/** Every colour of a report, for light and for dark; told apart by people with any kind of colour vision, readable on its ground. */
enum Tint {
    PAGE("#f5f6f8", "#0e1116"),
    CARD("#ffffff", "#171b22"),
    RAISED("#f0f2f5", "#222832"),
    LINE("#dfe3e8", "#303844"),
    INK("#1a1f26", "#e8ecf1"),
    MUTED("#57606c", "#a3adba"),
    ACCENT("#0a5cb8", "#7db7ff"),
    COMPLETED("#1f6fb5", "#62a9f0"),
    STOPPED("#c2352b", "#ff8076"),
    FAILED("#7a4a2b", "#cfa37f"),
    RUNNING("#8250a8", "#c79bec"),
    CANDIDATE("#0c7f8c", "#45cfdc"),
    BASELINE("#1a1f26", "#f2f5f8"),
    BEST("#b07a00", "#f3c04b"),
    BOUND("#6a737f", "#97a2b0"),
    MODEL("#6a5acd", "#a99cff"),
    PLAIN0("#1f6fb5", "#62a9f0"),
    PLAIN1("#c25400", "#ff9a52"),
    PLAIN2("#0b8661", "#3fcf9d"),
    PLAIN3("#a8458f", "#ea9ad6"),
    PLAIN4("#8a6d00", "#e3c53a"),
    PLAIN5("#5457c9", "#a3a8ff"),
    PLAIN6("#0c7f8c", "#45cfdc"),
    PLAIN7("#7a4a2b", "#cfa37f");

    private static final int PLAIN_COUNT = 8;

    private final String light;
    private final String dark;

    Tint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour on a light ground. */
    String light() {
        return light;
    }

    /** The colour on a dark ground. */
    String dark() {
        return dark;
    }

    /** The name in style sheets and scripts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of a role; plain layers take their colours in turn. */
    static Tint of(Role role, int plainIndex) {
        return role == Role.PLAIN ? valueOf("PLAIN" + plainIndex % PLAIN_COUNT) : valueOf(role.name());
    }

    /** The declarations of all colours as variables of a style sheet. */
    static String variables(Function<Tint, String> ground) {
        return Arrays.stream(values())
                .map(tint -> "--" + tint.id() + ":" + ground.apply(tint) + ";")
                .collect(Collectors.joining());
    }

    /** The rules of a style sheet that give each class of colour its variable. */
    static String classes(Function<Tint, String> value) {
        return Arrays.stream(values())
                .map(tint -> ".t-" + tint.id() + "{color:" + value.apply(tint) + "}")
                .collect(Collectors.joining());
    }
}
