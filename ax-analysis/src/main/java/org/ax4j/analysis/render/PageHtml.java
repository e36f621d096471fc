package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Card.Group;

/** The page around the cards. */
final class PageHtml {
    private PageHtml() {}

    /** The whole page. */
    static String of(String title, String facts, List<Group> groups, Tag main) {
        Tag body = Tag.of("body")
                .add(Tag.of("a", "skip").with("href", "#content").text("Skip to the content"))
                .add(header(title, facts))
                .add(groups.size() > 1 ? navigation(groups) : "")
                .add(main)
                .add(footer())
                .add(Tag.of("script").add(Scripts.LIBRARY.text()))
                .add(Tag.of("script").add(Scripts.PAGE.text()));
        return "<!DOCTYPE html>\n"
                + Tag.of("html").with("lang", "en").add(head(title)).add("\n").add(body) + "\n";
    }

    private static Tag head(String title) {
        return Tag.of("head")
                .add(Tag.of("meta").with("charset", "utf-8"))
                .add(meta("http-equiv", "Content-Security-Policy", Scripts.policy()))
                .add(meta("name", "viewport", "width=device-width, initial-scale=1"))
                .add(meta("name", "color-scheme", "light dark"))
                .add(Tag.of("title").text(title))
                .add(Tag.of("style").add(style()))
                .add(Tag.of("script").add(Scripts.START.text()));
    }

    private static Tag meta(String kind, String name, String content) {
        return Tag.of("meta").with(kind, name).with("content", content);
    }

    private static Tag header(String title, String facts) {
        Tag names = Tag.of("div").add(Tag.of("h1").name(title));
        if (!facts.isEmpty()) {
            names.add(Tag.of("p", "facts").name(facts));
        }
        Tag theme = Tag.of("button")
                .with("type", "button")
                .with("id", "theme")
                .with("aria-label", "Dark")
                .with("title", "Light or dark");
        return Tag.of("header").add(names).add(theme);
    }

    private static Tag navigation(List<Group> groups) {
        Tag links = Tag.of("nav").with("aria-label", "Parts");
        groups.forEach(group ->
                links.add(Tag.of("a").with("href", "#" + GroupHtml.id(group)).text(GroupHtml.title(group))));
        return links;
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

    private static Tag footer() {
        return Tag.of("footer")
                .add(Tag.of("details")
                        .add(Tag.of("summary")
                                .text("Charts are drawn by Apache ECharts 5.5.0: its notices and licences"))
                        .add(Tag.of("pre").text(Resource.text("echarts-LICENSE.txt"))));
    }
}
