package org.lagesbild.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.lagesbild.alerts.AlertsService;
import org.lagesbild.alerts.AlertsSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.IntakeSettings;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.release.ReleaseService;
import org.lagesbild.release.ReleaseSettings;
import org.lagesbild.release.policy.PolicyFile;
import org.lagesbild.riskview.RiskViewService;
import org.lagesbild.riskview.RiskViewSettings;
import org.lagesbild.web.health.Readiness;
import org.lagesbild.web.rights.RightsEdit;
import org.lagesbild.web.rights.RightsFile;
import org.lagesbild.web.session.DevSeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The whole backbone in one JVM, in the order in which it stands on itself: broker and registry, rights, what is to be
 * played, intake, views, release, and the web. It is not replicated, and serves this machine only.
 */
public final class Standalone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
    private static final String COORDINATOR = "samordnare";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final PrintWriter out;

    private Standalone(PrintWriter out) {
        this.out = out;
    }

    /** Starts and serves until the process is told to end. */
    public static void main(String[] args) throws InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(args);
            if (line.isUsageHelpRequested()) {
                line.usage(out);
                return;
            }
            options.check();
        } catch (ParameterException e) {
            out.println(e.getMessage());
            line.usage(out);
            System.exit(2);
        }
        serve(options, out);
    }

    private static void serve(Options options, PrintWriter out) throws InterruptedException {
        Standalone standalone = new Standalone(out);
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            standalone.close();
            told.countDown();
        }));
        try {
            standalone.start(options);
        } catch (RuntimeException | IOException e) {
            LOG.debug("start failed", e);
            out.println("can not start: " + e.getMessage());
            System.exit(1);
        }
        told.await();
    }

    private void start(Options options) throws IOException {
        Path data = options.data().toAbsolutePath();
        Path seedFile = data.resolve("seed");
        OwnAreas.use(data);
        PolicyBook policies = policies(data);
        DemoKeys keys = new DemoKeys(DevSeed.at(seedFile));
        House house =
                open(new House(data, options.kafkaPort(), options.registryPort(), keys.secretOf(EmbeddedBroker.HOUSE)));

        Optional<Replay> replay = options.replay();
        List<Enrolment> principals = keys.principals(Instant.EPOCH, Plays.partners(replay));
        Rights rights = new Rights(house, keys);
        rights.apply(principals);
        rights.restore(added(data.resolve("rights.yaml")));

        Plays plays = open(new Plays(house, out));
        plays.begin(options, replay, keys);

        IntakeService intake = open(new IntakeService(
                house.access(),
                house.registry(),
                IntakeSettings.alone(data.resolve("intake").toString()),
                Clock.systemUTC()));
        intake.start();
        RiskViewService views = open(new RiskViewService(
                house.access(),
                house.registry(),
                new RiskViewSettings(data.resolve("risk-view").toString(), 1, 0)));
        views.start();
        AlertsService alerts = open(alerts(house, data));
        alerts.start();
        ReleaseService release = open(released(house, policies, data.resolve("release")));
        release.start();

        List<Readiness> parts = List.of(
                new Part("intake", intake::ready),
                new Part("risk-view", () -> views.streams().state() == KafkaStreams.State.RUNNING),
                new Part("episodes", () -> alerts.streams().state() == KafkaStreams.State.RUNNING),
                new Part("release", () -> release.streams().state() == KafkaStreams.State.RUNNING));
        Web web = open(new Web(house, options.httpPort(), seedFile, parts));
        web.measure(intake);
        web.measure(views.streams());
        web.measure(alerts.streams());
        web.measure(release.streams());
        tell(house, web, keys, principals);
    }

    /** What is released here: the installation's own file where it has one. */
    static PolicyBook policies(Path data) {
        Path own = data.resolve("release-policy.yaml");
        return Files.exists(own) ? PolicyFile.read(own) : PolicyFile.shipped();
    }

    /** By the deployment's own rules where it has any. */
    private static AlertsService alerts(House house, Path data) {
        Optional<Path> rules = Optional.of(data.resolve("alert-rules.yaml")).filter(Files::exists);
        AlertsSettings settings = new AlertsSettings(data.resolve("alerts").toString(), 1, 0, rules);
        return new AlertsService(house.access(), house.registry(), settings);
    }

    /** Its key lies beside its state and apart from it: the state may be lost, and the key is never rebuilt. */
    static ReleaseService released(House house, PolicyBook policies, Path data) {
        ReleaseSettings settings =
                new ReleaseSettings(data.resolve("state").toString(), 1, 0, policies, data.resolve("noise-key"));
        return new ReleaseService(house.access(), house.registry(), settings);
    }

    /** Partners that were added since; see deploy/partner. */
    private static List<Enrolment> added(Path file) {
        RightsFile rights = new RightsFile(Vocabularies.taxonomy(), Vocabularies.areas());
        return new RightsEdit(file, rights)
                .read(Instant.EPOCH).stream()
                        .filter(one -> one.role() == Role.PUBLISHER)
                        .toList();
    }

    private void tell(House house, Web web, DemoKeys keys, List<Enrolment> principals) {
        out.println("profile dev: demo keys, this machine only; one broker, not replicated");
        out.println("page and API  " + web.address());
        out.println("kafka         " + house.kafkaAddress() + "  (SASL_PLAINTEXT, SCRAM-SHA-512)");
        out.println("registry      " + house.registryAddress());
        principals.forEach(each -> out.println("key %s %s %s"
                .formatted(
                        each.principal(),
                        each.role().name().toLowerCase(Locale.ROOT),
                        keys.secretOf(each.principal()))));
        out.println("sign in       " + web.signInLink(COORDINATOR));
        out.flush();
    }

    private <T extends AutoCloseable> T open(T part) {
        synchronized (opened) {
            opened.push(part);
        }
        return part;
    }

    /** Closes everything, last opened first; one that fails does not keep the others open. */
    @Override
    public void close() {
        synchronized (opened) {
            while (!opened.isEmpty()) {
                AutoCloseable part = opened.pop();
                try {
                    part.close();
                } catch (Exception e) {
                    LOG.warn("{} did not close: {}", part.getClass().getSimpleName(), e.getMessage());
                }
            }
        }
    }

    /** One service's share in {@code /health}. */
    private record Part(String name, BooleanSupplier running) implements Readiness {

        @Override
        public boolean ready() {
            return running.getAsBoolean();
        }
    }
}
