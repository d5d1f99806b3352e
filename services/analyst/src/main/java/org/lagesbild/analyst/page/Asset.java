package org.lagesbild.analyst.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the page, from the jar. Only those that are listed here are served, whatever else lies beside them. */
final class Asset {

    private static final Set<String> NAMES = Set.of(
            "index.html",
            "open.html",
            "alerts.css",
            "base.css",
            "detail.css",
            "figures.css",
            "open.css",
            "overview.css",
            "alert-acts.js",
            "alert-card.js",
            "alert-feed.js",
            "alerts.js",
            "app.js",
            "cluster.js",
            "detail.js",
            "expected.js",
            "folded-form.js",
            "format.js",
            "lens.js",
            "level.js",
            "open.js",
            "overview.js",
            "range.js",
            "score.js",
            "silence.js",
            "store.js",
            "table.js",
            "who.js",
            "windows.js",
            "words.js",
            "words-alerts.js",
            "words-area.js",
            "words-figures.js",
            "words-open.js",
            "words-page.js",
            "words-score.js",
            "icon.svg");

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Asset() {}

    /** The file's media type; empty where there is no such file. */
    static Optional<String> type(String name) {
        return Optional.of(name)
                .filter(NAMES::contains)
                .map(known -> TYPES.get(known.substring(known.indexOf('.') + 1)));
    }

    /** The text of a file that has a {@link #type}. */
    static String text(String name) {
        return READ.computeIfAbsent(name, Asset::read);
    }

    private static String read(String name) {
        try (InputStream file = Asset.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
