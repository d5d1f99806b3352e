package org.lagesbild.alerts.topology;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.episode.Book;
import org.lagesbild.alerts.episode.DailyStep;
import org.lagesbild.alerts.episode.Ground;
import org.lagesbild.alerts.episode.HourlyStep;
import org.lagesbild.alerts.episode.Outcome;
import org.lagesbild.alerts.episode.PersonStep;
import org.lagesbild.alerts.episode.Sighting;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.view.AreaView;

/**
 * One municipality's book at a time: the steps decide, this keeps what they say. A book that is not in the store is the one
 * that was made of what was said before this start, or an empty one.
 */
final class KeepEpisodes extends ContextualProcessor<String, Signal, String, Alert> {

    static final String BOOKS = "episode-books";
    static final String SIGHTINGS = "area-sightings";
    static final String SILENCES = "silences";

    private final Start start;
    private @Nullable Running running;

    KeepEpisodes(Start start) {
        this.start = start;
    }

    private record Running(
            KeyValueStore<String, Book> books,
            KeyValueStore<String, Sighting> sightings,
            DailyStep daily,
            HourlyStep hourly,
            PersonStep person) {}

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        super.init(context);
        TimestampedKeyValueStore<String, Silence> silences = context.getStateStore(SILENCES);
        Ground ground = start.ground((subject, at) -> silenced(silences, subject, at));
        running = new Running(
                context.getStateStore(BOOKS),
                context.getStateStore(SIGHTINGS),
                new DailyStep(ground),
                new HourlyStep(ground),
                new PersonStep(ground));
    }

    @Override
    public void process(Record<String, Signal> record) {
        Running now = requireNonNull(running, "started");
        Signal signal = record.value();
        if (signal instanceof Signal.Evaluated evaluated) {
            keep(record, now.daily().take(book(record.key()), evaluated.evaluation()));
        } else if (signal instanceof Signal.Judged judged) {
            keep(record, now.person().take(book(record.key()), judged.judgement()));
        } else if (signal instanceof Signal.Seen seen) {
            see(record, seen.sighting());
        }
    }

    private void see(Record<String, Signal> record, Sighting sighting) {
        Running now = requireNonNull(running, "started");
        if (!record.key().startsWith(AreaView.CLOCK)) {
            now.sightings().put(record.key() + "|" + sighting.area(), sighting);
            return;
        }
        sightings()
                .forEach((municipality, areas) -> keep(
                        record.withKey(municipality),
                        now.hourly().take(book(municipality), municipality, sighting.hour(), areas)));
    }

    private Map<String, List<Sighting>> sightings() {
        Map<String, List<Sighting>> byMunicipality = new TreeMap<>();
        try (KeyValueIterator<String, Sighting> all =
                requireNonNull(running, "started").sightings().all()) {
            all.forEachRemaining(each -> byMunicipality
                    .computeIfAbsent(each.key.substring(0, each.key.indexOf('|')), any -> new ArrayList<>())
                    .add(each.value));
        }
        return byMunicipality;
    }

    private Book book(String municipality) {
        Book kept = requireNonNull(running, "started").books().get(municipality);
        return kept == null ? start.said().getOrDefault(municipality, Book.EMPTY) : kept;
    }

    private void keep(Record<String, Signal> record, Outcome outcome) {
        requireNonNull(running, "started").books().put(record.key(), outcome.book());
        outcome.alerts().forEach(alert -> context().forward(record.withValue(alert)));
    }

    private boolean silenced(TimestampedKeyValueStore<String, Silence> silences, Alert.Subject subject, Instant at) {
        try (KeyValueIterator<String, ValueAndTimestamp<Silence>> all = silences.all()) {
            while (all.hasNext()) {
                Silence silence = all.next().value.value();
                if (silence.inForce(at)
                        && silence.covers(
                                subject, start.words().areas(), start.words().taxonomy())) {
                    return true;
                }
            }
            return false;
        }
    }
}
