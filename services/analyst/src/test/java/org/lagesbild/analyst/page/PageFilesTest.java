package org.lagesbild.analyst.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.view.ContextBody.Against;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.silence.SilenceReason;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.window.Window;

/** What the pages are made of: data never becomes markup, nothing comes from elsewhere, and everything is said twice. */
class PageFilesTest {

    private static final Pattern ENTRY = Pattern.compile(
            "^ {2}\"?([\\w.]+)\"?: \\[\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\",?\\s*],",
            Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^ {2}\"?[\\w.]+\"?:", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Said at once, said by a choice of two, a row of facts, or in the page itself. */
    private static final List<Pattern> USES = List.of(
            Pattern.compile("\\bsay\\(\"([\\w.]+)\""),
            Pattern.compile("\\bsay\\([^,()`]*\\? \"([\\w.]+)\" : "),
            Pattern.compile("\\bsay\\([^,()`]*\\? [^,()`]*: \"([\\w.]+)\"[,)]"),
            Pattern.compile("\\[\"([a-z]\\w+)\", (?!\")"),
            Pattern.compile("\\bfact\\(\"([\\w.]+)\""),
            Pattern.compile("data-word=\"(\\w+)\""));

    private static final Set<String> FILES = Stream.of("index.html", "open.html")
            .map(PageFiles::of)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void shouldNeverTurnDataIntoMarkupNorLoadFromElsewhere() {
        assertThat(FILES)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(Asset.text(file))
                        .doesNotContain("innerHTML")
                        .doesNotContain("insertAdjacentHTML")
                        .doesNotContain("setAttribute(\"style\"")
                        .doesNotContain("https://"));
    }

    @Test
    void shouldSayEverythingInBothLanguagesAndUnderOneName() {
        Map<String, String> swedish = new HashMap<>();
        words().forEach(file -> {
            String text = Asset.text(file);
            assertThat(ENTRY.matcher(text).results().count())
                    .as("entries of two languages in " + file)
                    .isEqualTo(KEY.matcher(text).results().count());
            ENTRY.matcher(text).results().forEach(entry -> {
                String key = entry.group(1);
                assertThat(swedish.put(key, entry.group(2)))
                        .as("said twice: " + key)
                        .isNull();
                assertThat(entry.group(2)).as(key).isNotBlank();
                assertThat(entry.group(3)).as(key).isNotBlank();
                assertThat(places(entry.group(2))).as(key).isEqualTo(places(entry.group(3)));
            });
        });
        assertThat(swedish.keySet()).containsAll(used()).containsAll(named());
    }

    /** Keys as they stand in the code. */
    private static Set<String> used() {
        Set<String> keys = new TreeSet<>();
        Stream.concat(FILES.stream(), Stream.of("index.html", "open.html"))
                .filter(file -> !file.startsWith("words"))
                .map(Asset::text)
                .forEach(text ->
                        USES.forEach(use -> use.matcher(text).results().forEach(found -> keys.add(found.group(1)))));
        assertThat(keys).hasSizeGreaterThan(100);
        return keys;
    }

    /** Keys that are made of what the services say: a new state must get its words. */
    private static Set<String> named() {
        return Stream.of(
                        of("episode.", EpisodeState.values()),
                        of("severity.", AlertSeverity.values()),
                        of("urgency.", AlertUrgency.values()),
                        of("certainty.", AlertCertainty.values()),
                        of("reason.", SilenceReason.values()),
                        of("test.", TestState.values()),
                        of("level.", LevelReason.values()),
                        of("harm.", HarmKind.values()),
                        of("against.", Against.values()),
                        of("", CoverageState.values()),
                        Arrays.stream(JudgementAct.values())
                                .filter(JudgementAct::verdict)
                                .map(Enum::name),
                        Arrays.stream(Window.values()).flatMap(one -> Stream.of("w" + one.code(), "s" + one.code())))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private static Stream<String> of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Stream<String> words() {
        return FILES.stream().filter(file -> file.startsWith("words-"));
    }
}
