package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator stops things at one process, and another one obeys. */
final class SwitchesIT {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String DRILL = "{\"reason\":\"DRILL\",\"reference\":\"INC-1\"}";

    private static GatewaySite here;
    private static GatewaySite elsewhere;
    private static String operator;

    private String partner;

    @BeforeAll
    static void start() {
        here = GatewaySite.shared();
        elsewhere = GatewaySite.shared();
        operator = here.newOperator();
    }

    @AfterAll
    static void stop() {
        here.close();
        elsewhere.close();
    }

    @BeforeEach
    void enrol() {
        partner = elsewhere.newPartner("switched");
        Awaitility.await("the operator's enrolment")
                .until(() -> get("/v1/switches").statusCode() == 200);
    }

    @AfterEach
    void letEverythingRun() {
        delete("/v1/switches/category/ASSAULT");
    }

    @Test
    void shouldStopAPartnerEverywhereAndLetItRunAgain() {
        awaitKnownHere();
        String path = "/v1/switches/partner/" + partner;
        assertThat(put(path, DRILL).statusCode()).isEqualTo(200);
        awaitPublished(403);
        HttpResponse<String> refused = elsewhere.publish(partner, "", Incidents.sound(1));
        assertThat(refused.body())
                .contains("/problems/partner-stopped")
                .contains("\"since\"")
                .doesNotContain("INC-1");
        assertThat(get(path).body()).contains("DRILL").contains(operator).contains("INC-1");

        assertThat(delete(path).statusCode()).isEqualTo(204);
        awaitPublished(200);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldHoldBackAStoppedCategoryAndTakeTheOthers() {
        String path = "/v1/switches/category/ASSAULT";
        assertThat(put(path, DRILL).statusCode()).isEqualTo(200);
        awaitPublished(503);
        String both = "[" + Incidents.sound(1) + "," + Incidents.sound(2).replace("ASSAULT", "VANDALISM") + "]";
        HttpResponse<String> mixed = elsewhere.publish(partner, "", both);
        assertThat(mixed.statusCode()).isEqualTo(207);
        assertThat(mixed.body()).contains("category.stopped").contains("\"ACCEPTED\"");
        assertThat(delete(path).statusCode()).isEqualTo(204);
        awaitPublished(200);
    }

    @Test
    void shouldEndByItself() {
        awaitKnownHere();
        Instant until = Instant.now().plusSeconds(4);
        put("/v1/switches/partner/" + partner, "{\"reason\":\"FLOOD\",\"until\":\"" + until + "\"}");
        Awaitility.await("the end of the switch")
                .atMost(Duration.ofSeconds(30))
                .until(() -> elsewhere.publish(partner, "", Incidents.sound(1)).statusCode() == 200);
        assertThat(get("/v1/switches/partner/" + partner).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        awaitKnownHere();
        String path = "/v1/switches/partner/" + partner;
        assertThat(put(path, "{}").statusCode()).isEqualTo(422);
        assertThat(put(path, "{\"reason\":\"DRILL\",\"until\":\"2020-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(path, "{\"reason\":\"DRILL\",\"reference\":\"a b\"}").statusCode())
                .isEqualTo(422);
        assertThat(put("/v1/switches/category/NOPE", DRILL).statusCode()).isEqualTo(404);
        assertThat(put("/v1/switches/partner/nobody-here", DRILL).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldBeForOperatorsAlone() {
        assertThat(elsewhere.send(elsewhere.as(partner, "/v1/switches")).statusCode())
                .isEqualTo(403);
    }

    private void awaitKnownHere() {
        Awaitility.await("the partner's enrolment")
                .until(() -> here.publish(partner, "?dryRun=true", Incidents.sound(1))
                                .statusCode()
                        == 200);
    }

    private void awaitPublished(int status) {
        Awaitility.await("a publication answered with " + status)
                .atMost(PROMISED)
                .until(() -> elsewhere.publish(partner, "", Incidents.sound(1)).statusCode() == status);
    }

    private static HttpResponse<String> get(String path) {
        return here.send(here.as(operator, path));
    }

    private static HttpResponse<String> put(String path, String body) {
        return here.send(here.as(operator, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> delete(String path) {
        return here.send(here.as(operator, path).DELETE());
    }
}
