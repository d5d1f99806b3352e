package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lagesbild.web.profile.KnownNames;

/** What the pages say can be set, can be set, and what can be set is on a page. */
final class DocumentedSettingsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAME = Pattern.compile("`lagesbild\\.[a-z.-]+[a-z](?=[`=])");
    private static final Pattern LIST = Pattern.compile("`(lagesbild\\.[a-z-]+)\\.[a-z-]+`((?:, `\\.[a-z-]+`)+)");
    private static final Pattern LISTED = Pattern.compile("`(\\.[a-z-]+)`");

    private final Set<String> known =
            KnownNames.onClassPath(getClass().getClassLoader()).names();

    @Test
    void shouldNotPromiseSettingsThatAreNotThere() {
        assertThat(known).containsAll(documented());
    }

    @Test
    void shouldLeaveNoSettingOut() {
        // how the standalone process and the embedded registry mark their own contexts, for nobody to set
        Set<String> marks = Set.of("lagesbild.standalone", "lagesbild.registry.enabled");
        assertThat(documented())
                .containsAll(
                        known.stream().filter(name -> !marks.contains(name)).toList());
    }

    private static Set<String> documented() {
        try (Stream<Path> pages = Files.walk(ROOT, 3)) {
            return pages.filter(page ->
                            page.toString().endsWith(".md") && !page.toString().contains("target"))
                    .map(DocumentedSettingsTest::read)
                    .flatMap(text -> Stream.concat(
                            NAME.matcher(text)
                                    .results()
                                    .map(name -> name.group().substring(1)),
                            LIST.matcher(text).results().flatMap(DocumentedSettingsTest::listed)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in {@code `lagesbild.kafka.bootstrap`, `.principal`}. */
    private static Stream<String> listed(MatchResult list) {
        return LISTED.matcher(list.group(2)).results().map(name -> list.group(1) + name.group(1));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
