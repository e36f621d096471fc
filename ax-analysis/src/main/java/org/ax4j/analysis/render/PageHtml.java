package org.ax4j.analysis.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page around the cards: style sheet, scripts, licences, and a policy under which no other script runs and nothing is fetched. */
final class PageHtml {
    private PageHtml() {}

    /** The page; title and body are HTML already. */
    static String of(String title, String body) {
        String start = Resource.text("start.js");
        String library = Resource.text("echarts.min.js");
        String scripts = "'use strict';\n"
                + Resource.text("figures.js", "frame.js", "layers.js", "chart.js", "table.js", "page.js");
        String policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src " + hash(start) + " "
                + hash(library) + " " + hash(scripts) + "; base-uri 'none'; form-action 'none'";
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>" + title + "</title><style>" + style() + "</style><script>" + start
                + "</script></head>\n<body>" + body + licence()
                + "<script>" + library + "</script><script>" + scripts + "</script></body></html>\n";
    }

    private static String style() {
        String light = Tint.variables(Tint::light);
        String dark = Tint.variables(Tint::dark);
        return ":root{color-scheme:light dark;" + light + "}"
                + "@media(prefers-color-scheme:dark){:root{" + dark + "}}"
                + ":root[data-theme=light]{color-scheme:light;" + light + "}"
                + ":root[data-theme=dark]{color-scheme:dark;" + dark + "}"
                + "@media print{:root,:root[data-theme]{color-scheme:light;" + light + "}}\n"
                + Tint.classes(tint -> "var(--" + tint.id() + ")") + "\n" + Resource.text("report.css");
    }

    private static String licence() {
        return "<footer><details><summary>Charts are drawn by Apache ECharts 5.5.0, Apache License 2.0; its notices and licences</summary><pre>"
                + Markup.escaped(Resource.text("echarts-LICENSE.txt")) + "</pre></details></footer>";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
