package org.lagesbild.analyst;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.lagesbild.analyst.daily.PastSums;
import org.lagesbild.analyst.fairness.FairnessTopics;
import org.lagesbild.analyst.released.ReleasedTopics;
import org.lagesbild.analyst.risk.Evaluations;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekRecord;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.web.audit.AuditSource;
import org.lagesbild.web.switches.SwitchSource;
import org.lagesbild.web.switches.Switchboard;

/** The analyst as it is served, over topics of its own on the test's broker. */
public final class Site implements AutoCloseable {

    private final KafkaCluster cluster = KafkaCluster.shared();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final Sources sources = new Sources(
            own(Topics.AREA_VIEWS),
            own(Topics.AREA_VIEWS_DAILY),
            own(Topics.EVALUATIONS),
            own(Topics.WEEK_COUNTS),
            own(Topics.RUNS));
    private final ReleasedTopics released = new ReleasedTopics(own(Topics.PARTNER_VIEWS), own(Topics.PUBLIC_VIEWS));
    private final FairnessTopics said = new FairnessTopics(own(Topics.ALERTS), own(Topics.JUDGEMENTS));
    private final SwitchSource switches = new SwitchSource(own(Topics.SWITCHES));
    private final AuditSource audit = new AuditSource(own(Topics.AUDIT));
    private final HttpClient client = HttpClient.newHttpClient();
    private final KnownPrincipals principals;
    private final Path seed;
    private final int port;
    private EmbeddedServer server;

    public Site(KnownPrincipals principals, Path directory) {
        this(principals, directory, -1);
    }

    /** {@code port} is -1 for any. */
    public Site(KnownPrincipals principals, Path directory, int port) {
        this.principals = principals;
        this.seed = directory.resolve("seed");
        this.port = port;
        this.server = start();
    }

    /** Ends the process and starts another: another node, as far as a client can tell. */
    public void restart() {
        server.close();
        server = start();
    }

    /** Writes the view as risk-view would. */
    public RecordMetadata publish(AreaView view) {
        return cluster.records()
                .send(
                        sources.views().name(),
                        view.area(),
                        sources.views().codec(registry).encode(view));
    }

    /** Writes a view of a past midnight; {@code date} as in 2026-01-31. */
    public RecordMetadata publishDaily(AreaView view, String date) {
        byte[] value = sources.daily().codec(registry).encode(view);
        return cluster.records().send(sources.daily().name(), view.area() + "|" + date, value);
    }

    /** Writes what is kept of a week, as risk-view would; {@code key} as in 0191|2024-W20. */
    public void publish(String key, WeekRecord week) {
        cluster.records()
                .send(
                        sources.weeks().name(),
                        key,
                        sources.weeks().codec(registry).encode(week));
    }

    /** Writes all tests of a municipality and midnight, as risk-view would. */
    public void publish(Evaluation evaluation) {
        cluster.records()
                .send(
                        sources.evaluations().name(),
                        evaluation.moment().municipality(),
                        sources.evaluations().codec(registry).encode(evaluation));
    }

    /** Writes a figure for released readers and another one for the public, as the release would. */
    public void publish(ReleasedView figure, ReleasedView open) {
        cluster.records()
                .send(
                        released.released().name(),
                        figure.key(),
                        released.released().codec(registry).encode(figure));
        cluster.records()
                .send(
                        released.open().name(),
                        open.key(),
                        released.open().codec(registry).encode(open));
    }

    /** Writes what was said of an episode, as the alerts would. */
    public void publish(Alert alert) {
        cluster.records()
                .send(
                        said.alerts().name(),
                        alert.subject().municipality(),
                        said.alerts().codec(registry).encode(alert));
    }

    /** Writes what a person said of an episode, as the alerts would. */
    public void publish(Judgement judgement) {
        cluster.records()
                .send(
                        said.judgements().name(),
                        judgement.key(),
                        said.judgements().codec(registry).encode(judgement));
    }

    public void publish(String runId, Run run) {
        cluster.records()
                .send(
                        sources.runs().name(),
                        runId,
                        sources.runs().codec(registry).encode(run));
    }

    /** Stops something, or lets it run again, as an operator would by way of any service. */
    public void say(Switch stopped, boolean stop) {
        Topic<Switch> topic = switches.topic();
        byte[] value = stop ? topic.codec(registry).encode(stopped) : null;
        cluster.records().send(topic.name(), stopped.key(), value);
    }

    /** All that is on record so far, in the order of the log. */
    public List<AuditEntry> audited() {
        Codec<AuditEntry> codec = audit.topic().codec(registry);
        return cluster.records().present(audit.topic().name()).stream()
                .map(record -> codec.decode(record.value()))
                .toList();
    }

    /** Waits until this view is what is served. */
    public void awaitServed(AreaView view) {
        AreaViews views = context().getBean(AreaViews.class);
        Awaitility.await("view of " + view.area())
                .until(() -> view.isClock()
                        ? views.slowestTick().equals(view.tick())
                        : views.find(view.area())
                                .filter(row -> row.value().equals(view))
                                .isPresent());
    }

    /** Waits until this evaluation is the municipality's last. */
    public void awaitServed(Evaluation evaluation) {
        Evaluations evaluations = context().getBean(Evaluations.class);
        String municipality = evaluation.moment().municipality();
        Awaitility.await("evaluation of " + municipality)
                .until(() -> evaluations
                        .newest(municipality)
                        .filter(said -> said.last().moment().equals(evaluation.moment()))
                        .isPresent());
    }

    /** Waits until this view is what the archive has of this date; {@code date} as in 2026-01-31. */
    public void awaitPast(AreaView view, String date) {
        PastSums sums = context().getBean(PastSums.class);
        Area area = Vocabularies.areas().find(view.area()).orElseThrow();
        Awaitility.await("past view of " + view.area())
                .until(() -> sums.at(area, LocalDate.parse(date))
                        .filter(view::equals)
                        .isPresent());
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    public URI uri(String path) {
        return server.getURI().resolve(path);
    }

    public HttpClient client() {
        return client;
    }

    public HttpRequest.Builder requestAs(String principal, String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + KnownPrincipals.key(principal));
    }

    public HttpResponse<String> getAs(String principal, String path) {
        return send(requestAs(principal, path));
    }

    /** The status alone, also of an answer that does not end. */
    public int statusAs(String principal, String path) {
        HttpResponse<InputStream> answer = client.sendAsync(
                        requestAs(principal, path).build(), BodyHandlers.ofInputStream())
                .join();
        try (InputStream unread = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "micronaut.server.port",
                port,
                "lagesbild.profile",
                "dev",
                "lagesbild.standalone",
                true,
                "lagesbild.dev.seed-file",
                seed.toString(),
                "lagesbild.analyst.enabled",
                true));
        ApplicationContext context = ApplicationContext.builder()
                .properties(properties)
                .singletons(
                        KafkaAccess.open(cluster.bootstrapServers()),
                        registry,
                        sources,
                        released,
                        said,
                        switches,
                        audit,
                        principals)
                .start();
        EmbeddedServer started = context.getBean(EmbeddedServer.class).start();
        context.getBean(AreaViews.class)
                .caughtUp()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        Awaitility.await("the switches").until(context.getBean(Switchboard.class)::ready);
        return started;
    }

    private <T> Topic<T> own(Topic<T> topic) {
        String name = KafkaCluster.name(topic.name());
        cluster.createTopic(name, topic.partitions(), topic.config(1));
        return new Topic<>(
                name, topic.partitions(), topic.key(), topic.wire(), topic.kept(), topic.owner(), topic.readers());
    }

    @Override
    public void close() {
        server.close();
    }
}
