package org.lagesbild.analyst.page;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page loads, and what that loads in turn. */
final class PageFiles {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"/page/([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from \"\\./([^\"]+)\"");

    private PageFiles() {}

    /** Names of files, without the page itself. */
    static Set<String> of(String page) {
        Set<String> found = new TreeSet<>();
        add(page, found);
        return found;
    }

    private static void add(String file, Set<String> found) {
        String text = Asset.text(file);
        Stream.of(LOADED, IMPORTED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .filter(found::add)
                .forEach(next -> add(next, found));
    }
}
