package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.testkit.KafkaCluster;

/** What publishers are told when there is no room for their batch, while others' bodies are still arriving. */
final class AdmissionIT {

    private static final long REFUSED = 777;

    private final List<SlowRequest> slow = new ArrayList<>();
    private GatewaySite site;

    @BeforeEach
    void start() {
        site = GatewaySite.shared();
    }

    @AfterEach
    void stop() throws IOException {
        for (SlowRequest request : slow) {
            request.close();
        }
        site.close();
    }

    @Test
    void shouldTellTheNoisyToSlowDownAndTakeTheOthers() throws IOException {
        String noisy = site.newPartner("noisy");
        String other = site.newPartner("other");
        fill(noisy, 8, true, 429);

        HttpResponse<String> refused = site.publish(noisy, "", Incidents.sound(REFUSED));
        assertRefused(refused, 429, "too-many-requests", "1");
        assertThat(site.publish(other, "", Incidents.sound(1)).statusCode()).isEqualTo(200);
        assertThat(keys(noisy)).doesNotContain(Incidents.id(REFUSED));

        assertAllAreTaken();
        assertThat(site.publish(noisy, "", Incidents.sound(REFUSED)).statusCode())
                .isEqualTo(200);
        assertThat(keys(noisy)).hasSize(9).contains(Incidents.id(REFUSED));
    }

    @Test
    void shouldLeaveTrialsUndoneFirstAndCorrectionsNever() throws IOException {
        fill(site.newPartner("one"), 4, false, 429);
        String trying = site.newPartner("trying");
        HttpResponse<String> trial = site.publish(trying, "?dryRun=true", Incidents.sound(1));
        assertRefused(trial, 503, "unavailable", "30");
        assertThat(trial.body()).contains("\"urgency\":\"trial\"");
        assertThat(site.publish(trying, "", Incidents.array(200)).statusCode()).isEqualTo(200);

        fill(site.newPartner("two"), 3, false, 503);
        HttpResponse<String> bulk = site.publish(trying, "", Incidents.array(200));
        assertRefused(bulk, 503, "unavailable", "15");
        assertThat(bulk.body()).contains("\"urgency\":\"bulk\"");
        assertThat(keys(trying)).hasSize(200);
        String retractions = IntStream.range(0, 200)
                .mapToObj(
                        nth -> "{\"eventId\":\"%s\",\"kind\":\"RETRACT\",\"revision\":2}".formatted(Incidents.id(nth)))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(site.publish(trying, "", retractions).statusCode()).isEqualTo(200);
        assertThat(site.publish(trying, "", Incidents.sound(201)).statusCode()).isEqualTo(200);
        assertAllAreTaken();
    }

    @Test
    void shouldSayThatItIsFullAndStillTakeWhatIsSmall() throws IOException {
        String one = site.newPartner("one");
        fill(one, 4, false, 429);
        String two = site.newPartner("two");
        fill(two, 3, false, 503);
        String late = site.newPartner("late");

        assertRefused(unknownLength(late, REFUSED), 503, "unavailable", "15");
        assertThat(keys(late)).doesNotContain(Incidents.id(REFUSED));
        assertThat(site.publish(late, "", Incidents.sound(2)).statusCode()).isEqualTo(200);

        assertAllAreTaken();
        assertThat(unknownLength(late, REFUSED).statusCode()).isEqualTo(200);
        assertThat(keys(late)).contains(Incidents.id(2), Incidents.id(REFUSED));
    }

    /** Begins one request more than there is room for, so that the one that is refused tells when the others are in. */
    private void fill(String partner, int requests, boolean knownLength, int refusal) throws IOException {
        List<SlowRequest> begun = new ArrayList<>();
        for (int i = 0; i <= requests; i++) {
            begun.add(new SlowRequest(site, partner, i, knownLength));
        }
        slow.addAll(begun);
        List<SlowRequest> refused = Awaitility.await("one too many")
                .until(() -> begun.stream().filter(SlowRequest::answered).toList(), found -> !found.isEmpty());
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).status()).isEqualTo(refusal);
        slow.removeAll(refused);
        refused.get(0).close();
    }

    private void assertAllAreTaken() throws IOException {
        for (SlowRequest request : slow) {
            assertThat(request.finish()).isEqualTo(200);
        }
    }

    /** Long enough not to be there at once: of a body that is, the length is known. */
    private HttpResponse<String> unknownLength(String partner, long incident) {
        byte[] body = (" ".repeat(1 << 20) + "[" + Incidents.sound(incident) + "]").getBytes(StandardCharsets.UTF_8);
        return site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String slug, String seconds) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains(seconds);
        assertThat(answer.body()).contains("/problems/" + slug).contains("Inget togs emot");
    }

    private static List<String> keys(String partner) {
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
