package org.lagesbild.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.Site;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

class AlertStreamIT {

    private static final String PATH = "/v1/alerts/stream";
    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final KnownPrincipals principals = new KnownPrincipals()
            .with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")))
            .with(KnownPrincipals.coordination("part", List.of("0191"), List.of("VANDALISM")));

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void begin() {
        site = new Site(principals, Clock.systemUTC(), directory);
    }

    @AfterEach
    void end() {
        site.close();
    }

    @Test
    void shouldMissNothingAndRepeatNothingOverAReconnectToAnotherNode() {
        publish("before");
        String last;
        try (Listener first = new Listener(site, "all", PATH, "")) {
            publish("a1", "a2");
            last = first.await(2).ids().get(1);
            assertThat(first.named()).containsExactly("a1", "a2");
        }
        publish("a3");
        site.restart();
        try (Listener second = new Listener(site, "all", PATH, last)) {
            publish("a4");
            second.await(2);

            assertThat(second.named()).containsExactly("a3", "a4");
            assertThat(second.alerts())
                    .allSatisfy(
                            alert -> assertThat(alert.get("replay").asBoolean()).isFalse());
        }
    }

    @Test
    void shouldMarkWhatWasSaidBeforeAnybodyListened() {
        publish("before");
        try (Listener listener = new Listener(site, "all", PATH + "?since=2026-06-01T00:00:00Z", "")) {
            listener.await(1);
            publish("after");
            listener.await(2);

            assertThat(listener.alerts().get(0).get("replay").asBoolean()).isTrue();
            assertThat(listener.alerts().get(1).get("replay").asBoolean()).isFalse();
        }
    }

    @Test
    void shouldTellAReaderOfSomeCategoriesNothingOfOthersNotEvenByItsIds() {
        try (Listener listener = new Listener(site, "part", PATH, "")) {
            publish("a1");
            site.publish(SampleAlerts.alert("fire", "0191", "FIRE_BUILDING", EpisodeState.OPENED, NOON));
            publish("a2");
            listener.await(2);

            assertThat(listener.named()).containsExactly("a1", "a2");
            assertThat(listener.ids().stream().map(String::length).distinct()).hasSize(1);
            assertThat(listener.ids()).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSendAStoppedCategoryWhenItRunsAgain() {
        Switch stopped =
                new Switch(SwitchKind.CATEGORY, "VANDALISM", SwitchReason.WRONG_DATA, "", "op", NOON, Optional.empty());
        try (Listener listener = new Listener(site, "all", PATH, "")) {
            site.say(stopped, true);
            publish("before");
            Awaitility.await("the switch")
                    .until(() -> site.getAs("all", "/v1/alerts/before").statusCode() == 404);
            publish("a1");
            site.publish(SampleAlerts.alert("fire", "0191", "FIRE_BUILDING", EpisodeState.OPENED, NOON));
            Awaitility.await("the other category").until(() -> listener.named().contains("fire"));
            assertThat(listener.named()).doesNotContain("a1");

            site.say(stopped, false);
            Awaitility.await("the category").until(() -> listener.named().contains("a1"));
        }
    }

    @Test
    void shouldEndWhenEverythingOutwardIsStoppedOrTheReadersRightsChange() {
        AlertHub hub = site.context().getBean(AlertHub.class);
        try (Listener one = new Listener(site, "part", PATH, "")) {
            principals.with(KnownPrincipals.coordination("part", List.of("0180"), List.of("*")));
            Awaitility.await("end of the stream").until(() -> one.ended() && hub.clients() == 0);
        }
        try (Listener other = new Listener(site, "all", PATH, "")) {
            site.say(new Switch(SwitchKind.OUTWARD, "", SwitchReason.PRIVACY, "", "op", NOON, Optional.empty()), true);
            Awaitility.await("end of the stream").until(other::ended);
            assertThat(other.others()).contains("stopped");
        }
    }

    private void publish(String... ids) {
        for (String id : ids) {
            site.publish(SampleAlerts.opened(id, NOON));
            site.awaitKnown(id);
        }
    }
}
