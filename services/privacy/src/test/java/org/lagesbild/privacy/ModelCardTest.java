package org.lagesbild.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The card promises nothing but what a test holds, and each test that it names is there. */
class ModelCardTest {

    private static final Path CARD = Path.of("README.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-zA-Z]+))?`");

    @Test
    void shouldNameOnlyTestsThatExist() throws IOException {
        List<Path> sources = sources();
        Matcher named = TEST.matcher(Files.readString(CARD));
        int found = 0;
        while (named.find()) {
            Path source = source(sources, named.group(1));
            String method = named.group(2);
            if (method != null) {
                assertThat(Files.readString(source)).contains("void " + method + "(");
            }
            found++;
        }
        assertThat(found).as("tests that the card names").isGreaterThan(10);
    }

    @Test
    void shouldHaveATestForEveryPromise() throws IOException {
        String card = Files.readString(CARD);
        String promised = card.substring(card.indexOf("## What is promised"), card.indexOf("## What is not promised"));
        List<String> promises =
                promised.lines().filter(line -> line.startsWith("| ")).skip(1).toList();

        assertThat(promises).isNotEmpty().allMatch(line -> TEST.matcher(line).find());
    }

    private static Path source(List<Path> sources, String test) {
        return sources.stream()
                .filter(path -> path.endsWith(test + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the card names a test that is not there: " + test));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of(
                "../privacy", "../release", "../analyst", "../publisher", "../gateway", "../intake", "../standalone")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src", "test"))) {
                files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
