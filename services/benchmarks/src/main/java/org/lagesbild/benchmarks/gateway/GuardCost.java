package org.lagesbild.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.house.SyntheticReports;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.door.Envelope;
import org.lagesbild.gateway.read.Gate;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.rules.ReportScreen;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.risk.incident.Report;

/**
 * What the guard costs beside all else that the gateway does to a report before it is sent: reading JSON, the rules, making
 * it coarse, writing Avro. On one thread and without HTTP and Kafka, which would only make the share smaller.
 */
public final class GuardCost implements Measurement {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String HARMLESS = "vid bron, strax efter regnet";
    private static final String PERSONAL = "han heter Kalle, 880413-2382, ring 070-174 06 05";

    @Override
    public String name() {
        return "guard";
    }

    @Override
    public String summary() {
        return "what the guard costs per report, and of the gateway's own work";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("reports", "20000");
        options.put("rounds", "15");
        options.put("seed", "1");
        return options;
    }

    @Override
    public Table run(Options options) {
        int rounds = options.number("rounds");
        Sample sample = Sample.of(options.number("reports"), options.longNumber("seed"));
        Table table = new Table("µs per report", "gateway", "of it guard", "share, %");
        row(table, "sound, in a batch", timed(sample, rounds, sample::pass), timed(sample, rounds, sample::screen));
        double envelope = timed(sample, rounds, sample::envelope);
        row(
                table,
                "sound, one a request",
                timed(sample, rounds, sample::pass) + envelope,
                timed(sample, rounds, sample::screen) + envelope);
        for (String note : List.of(HARMLESS, PERSONAL)) {
            Sample noted = sample.noted(note);
            row(
                    table,
                    note.equals(HARMLESS) ? "with a harmless note" : "with a personal note",
                    timed(noted, rounds, noted::refuse),
                    timed(noted, rounds, at -> noted.read(note)));
        }
        return table.note("processor time, median of %d rounds over %,d reports, one thread", rounds, sample.size());
    }

    private static void row(Table table, String name, double all, double guard) {
        table.row(name, all, guard, 100 * guard / all);
    }

    /** The median time of one on the processor, in microseconds; the first third of the rounds only warms up. */
    private static double timed(Sample sample, int rounds, IntConsumer work) {
        List<Double> micros = new ArrayList<>();
        for (int round = 0; round < rounds + rounds / 3 + 1; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            IntStream.range(0, sample.size()).forEach(work);
            micros.add((CLOCK.getCurrentThreadCpuTime() - start) / 1e3 / sample.size());
        }
        List<Double> counted =
                micros.subList(rounds / 3 + 1, micros.size()).stream().sorted().toList();
        return counted.get(counted.size() / 2);
    }

    /** Reports as they come and as they are, and what has to be done to each. */
    private static final class Sample {

        private static final Enrolment EVERYWHERE = new Enrolment(
                        "bench",
                        Role.PUBLISHER,
                        "POLICE",
                        List.of("00"),
                        List.of("*"),
                        List.of(),
                        24,
                        false,
                        Instant.EPOCH)
                .with(Onboarding.MADE_UP);

        private final Gate gate = new Gate(Vocabularies.taxonomy(), Vocabularies.areas());
        private final ReportScreen screen = new ReportScreen(Vocabularies.taxonomy());
        private final Rights rights = Rights.of(EVERYWHERE, Vocabularies.taxonomy(), Vocabularies.areas());
        private final Instant now = Instant.now();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        private final List<byte[]> bodies;
        private final List<Report> reports = new ArrayList<>();
        private final Map<String, List<String>> headers = Map.of(
                "Host", List.of("lagesbild.example"),
                "Authorization", List.of("Bearer x"),
                "Content-Type", List.of("application/json"),
                "Content-Length", List.of("212"),
                "User-Agent", List.of("client/1"),
                "traceparent", List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                "Idempotency-Key", List.of(new UUID(0x4000L, Long.MIN_VALUE).toString()));
        private long seen;

        private Sample(List<byte[]> bodies) {
            this.bodies = bodies;
        }

        static Sample of(int count, long seed) {
            Sample sample = new Sample(JsonBodies.OBJECT.of(new SyntheticReports(seed, Instant.now()), count, 1));
            for (int at = 0; at < count; at++) {
                if (sample.verdict(at) instanceof Verdict.Sound sound) {
                    sample.reports.add(sound.report());
                } else {
                    throw new IllegalStateException("a report that is not sound");
                }
            }
            return sample;
        }

        /** The same reports, each with a field that there is not. */
        Sample noted(String note) {
            return new Sample(bodies.stream()
                    .map(body -> {
                        String item = new String(body, UTF_8);
                        return ("{\"note\":\"" + note + "\"," + item.substring(1)).getBytes(UTF_8);
                    })
                    .toList());
        }

        int size() {
            return bodies.size();
        }

        private Verdict verdict(int at) {
            return gate.check(
                    new Item.Json(bodies.get(at), 0),
                    new Gate.Sender(rights, "", now, new Allowance(Allowance.OF_A_REQUEST)));
        }

        /** All that is done to a sound one. */
        void pass(int at) {
            try {
                out.reset();
                ReportWire.WIRE.writer().write(((Verdict.Sound) verdict(at)).report(), encoder);
                encoder.flush();
                seen += out.size();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void refuse(int at) {
            seen += ((Verdict.Refused) verdict(at)).findings().size();
        }

        void screen(int at) {
            Screening screening = new Screening(new Allowance(Allowance.OF_A_REQUEST));
            screen.read(reports.get(at), screening);
            seen += screening.clean() ? 1 : 0;
        }

        void envelope(int at) {
            seen += new Envelope()
                            .read(
                                    "/v1/incidents",
                                    Map.<String, List<String>>of().entrySet(),
                                    headers.entrySet())
                            .size()
                    + at;
        }

        void read(String note) {
            Screening screening = new Screening(new Allowance(Allowance.OF_A_REQUEST));
            screening.text(Screen.UNNAMED, "note");
            screening.labelled(Screen.UNNAMED, "note", note);
            seen += screening.findings().size();
        }
    }
}
