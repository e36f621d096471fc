package org.ax4j.analysis.render;

import java.util.Set;

/** An element of HTML or SVG on its way to text. What is not markup already is escaped, so nothing foreign can end the element. */
final class Tag {
    private static final Set<String> EMPTY = Set.of("meta", "img");

    private final String name;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Tag(String name) {
        this.name = name;
    }

    /** An element without attributes or content. */
    static Tag of(String name) {
        return new Tag(name);
    }

    /** An element with a class. */
    static Tag of(String name, String kind) {
        return new Tag(name).with("class", kind);
    }

    /** One more attribute. */
    Tag with(String attribute, String value) {
        head.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Markup.escaped(value))
                .append('"');
        return this;
    }

    /** One more attribute, a length. */
    Tag with(String attribute, double length) {
        return with(attribute, Pixels.of(length));
    }

    /** More content, of words. */
    Tag text(String words) {
        content.append(Markup.escaped(words));
        return this;
    }

    /** Words of people's choice: they keep their own direction of writing. */
    Tag name(String words) {
        return with("dir", "auto").text(words);
    }

    /** More content, of markup. */
    Tag add(Object markup) {
        content.append(markup);
        return this;
    }

    /** The markup. */
    @Override
    public String toString() {
        return "<" + name + head + ">" + content + (EMPTY.contains(name) ? "" : "</" + name + ">");
    }
}
