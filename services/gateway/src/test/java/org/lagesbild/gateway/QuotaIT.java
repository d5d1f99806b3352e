package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.testkit.KafkaCluster;

/** What a partner meets that sends more than its share, and what its neighbours notice of it: nothing. */
final class QuotaIT {

    private static GatewaySite site;

    @BeforeAll
    static void start() {
        site = GatewaySite.shared();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldTellWhatIsLeftWithEveryAnswer() {
        String partner = site.newPartner("quota", new Quotas(10, Map.of()));
        HttpResponse<String> good = site.publish(partner, "", Incidents.array(3));
        assertThat(good.headers().firstValue("RateLimit-Policy")).contains("\"items\";q=10;w=3600");
        assertThat(good.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"items\";r=7;t=");
        HttpResponse<String> bad = site.publish(partner, "", "{\"eventId\":\"nonsense\"}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"items\";r=6;t=");
        HttpResponse<String> unread = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "text/html")
                .POST(BodyPublishers.ofString("<p>")));
        assertThat(unread.statusCode()).isEqualTo(415);
        assertThat(unread.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"items\";r=6;t=");
    }

    @Test
    void shouldCountSignsOfLifeToo() {
        String partner = site.newPartner("quota", new Quotas(1, Map.of()));
        assertThat(beat(partner).headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"items\";r=0;t=");
        HttpResponse<String> refused = beat(partner);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().allValues("RateLimit-Policy")).containsExactly("\"items\";q=1;w=3600");
        assertThat(refused.headers().allValues("RateLimit")).hasSize(1);
    }

    @Test
    void shouldTakeAllOfABatchOrNothing() {
        String partner = site.newPartner("quota", new Quotas(5, Map.of()));
        HttpResponse<String> never = site.publish(partner, "", Incidents.array(6));
        assertThat(never.statusCode()).isEqualTo(413);
        assertThat(never.body()).contains("\"limits\":{\"items\":5}");
        assertThat(site.publish(partner, "", Incidents.array(3)).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = site.publish(partner, "", Incidents.array(3));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 720L);
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(stored(partner)).isEqualTo(3);
    }

    @Test
    void shouldHoldBackWhatIsAboveACategorysQuota() {
        String partner = site.newPartner("quota", new Quotas(0, Map.of("ASSAULT", 2L)));
        HttpResponse<String> mixed = site.publish(partner, "", Incidents.array(3));
        assertThat(mixed.statusCode()).isEqualTo(207);
        assertThat(mixed.body()).contains("\"RETRY\"").contains("quota.category");
        assertThat(stored(partner)).isEqualTo(2);
        HttpResponse<String> none = site.publish(partner, "", Incidents.sound(99));
        assertThat(none.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(none.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 1_800L);
        String retraction = "{\"eventId\":\"%s\",\"kind\":\"RETRACT\",\"revision\":2}".formatted(Incidents.id(0));
        assertThat(site.publish(partner, "", retraction).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNotSpendACategorysQuotaOnATrial() {
        String partner = site.newPartner("quota", new Quotas(0, Map.of("ASSAULT", 1L)));
        assertThat(site.publish(partner, "?dryRun=true", Incidents.array(5)).statusCode())
                .isEqualTo(200);
        assertThat(site.publish(partner, "", Incidents.sound(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerAQuietPartnerAsEverWhileAnotherFloods() {
        String noisy = site.newPartner("noisy", new Quotas(20, Map.of()));
        String quiet = site.newPartner("quiet", new Quotas(20, Map.of()));
        CompletableFuture<List<Integer>> flood = CompletableFuture.supplyAsync(() -> statuses(noisy, 100));
        List<Integer> calm = statuses(quiet, 20);
        List<Integer> answers = flood.join();
        assertThat(answers).containsOnly(200, 429);
        assertThat(stored(noisy)).isBetween(20, 25);
        assertThat(calm).hasSize(20).containsOnly(200);
        assertThat(stored(quiet)).isEqualTo(20);
    }

    private static HttpResponse<String> beat(String partner) {
        return site.send(site.as(partner, "/v1/heartbeat").POST(BodyPublishers.noBody()));
    }

    private static List<Integer> statuses(String partner, int reports) {
        return IntStream.range(0, reports)
                .mapToObj(nth -> site.publish(partner, "", Incidents.sound(nth)).statusCode())
                .toList();
    }

    private static int stored(String partner) {
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .size();
    }
}
