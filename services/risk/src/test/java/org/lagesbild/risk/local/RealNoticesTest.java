package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Incident;

/** The times at which real notices happened, became known and were taken back, where an archive of them lies beside. */
class RealNoticesTest {

    private static final Path ARCHIVE = Path.of("../../../shared/data/polisen/events.jsonl.gz");
    private static final Pattern OCCURRED = Pattern.compile("\"occurred_at\":\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("\"first_seen\":\"([^\"]+)\"");
    private static final Pattern GONE = Pattern.compile("\"retracted_between\":\\[\"[^\"]+\",\"([^\"]+)\"\\]");

    @Test
    void shouldCountRealNoticesAsTheDefinitionReads() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), "no archive beside the checkout");
        LocalViews views = Worlds.views(new HeapStores(), Past.none());
        BruteForce model = new BruteForce(Worlds.AREAS);
        LocalViewsTest.Recorder closing = new LocalViewsTest.Recorder();
        int compared = 0;
        Instant next = Instant.EPOCH;
        for (Change.Count change : changes()) {
            views.advance(change.receivedAt().truncatedTo(ChronoUnit.HOURS), closing);
            views.apply(change);
            model.add(change.incident(), change.sign());
            if (change.receivedAt().isAfter(next)) {
                next = change.receivedAt().plus(Duration.ofDays(61));
                Instant now = change.receivedAt().truncatedTo(ChronoUnit.HOURS);
                for (String area : List.of("0191R001", "0191R002", "0191", "0114")) {
                    assertThat(views.view(area).cells())
                            .as("%s at %s", area, now)
                            .isEqualTo(model.cells(area, now));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static List<Change.Count> changes() throws IOException {
        SplittableRandom random = new SplittableRandom(191);
        List<Change.Count> changes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(ARCHIVE)), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            all.forEach(line -> add(line, random, changes));
        }
        changes.sort(Comparator.comparing(Change.Count::receivedAt));
        return changes;
    }

    private static void add(String line, SplittableRandom random, List<Change.Count> changes) {
        Matcher occurred = OCCURRED.matcher(line);
        Matcher seen = SEEN.matcher(line);
        Matcher gone = GONE.matcher(line);
        if (occurred.find() && seen.find()) {
            Instant received = Instant.parse(seen.group(1));
            Incident incident = Worlds.incident(random, Instant.parse(occurred.group(1)));
            changes.add(new Change.Count(1, ChangeReason.REPORTED, received, incident));
            if (gone.find()) {
                changes.add(new Change.Count(-1, ChangeReason.RETRACTED, Instant.parse(gone.group(1)), incident));
            }
        }
    }
}
