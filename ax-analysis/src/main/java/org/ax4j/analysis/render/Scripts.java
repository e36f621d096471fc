package org.ax4j.analysis.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The scripts of a page. The page's policy names each by its digest: no other script runs in it, and nothing is fetched. */
enum Scripts {
    /** What runs before anything is drawn. */
    START("start.js"),
    /** The library that draws charts. */
    LIBRARY("echarts.min.js"),
    /** What ties the page's data to the library. */
    PAGE(
            "figures.js",
            "scale.js",
            "ground.js",
            "layers.js",
            "tip.js",
            "pointer.js",
            "keys.js",
            "plot.js",
            "graph.js",
            "cells.js",
            "filter.js",
            "grid.js",
            "page.js");

    private final String text;

    Scripts(String... files) {
        this.text = Resource.text(files);
    }

    /** The script. */
    String text() {
        return text;
    }

    /** What the page may do. */
    static String policy() {
        String digests = Arrays.stream(values()).map(Scripts::digest).collect(Collectors.joining(" "));
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src "
                + digests;
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
