package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Onboarding;

class OnboardingIT {

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
    void shouldRefuseAPartnerAndNameWhatIsMissing() throws IOException {
        String partner = site.newPartner("unbound");
        site.enrol(partner, false, new Onboarding("Lägesbild", "Lag (2023:196)", "Kommunen", "", " ", "430 dagar"));

        HttpResponse<String> answer = site.publish(partner, "", "[]");

        assertThat(answer.statusCode()).isEqualTo(403);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("type").asText()).endsWith("/forbidden");
        assertThat(problem.get("missing")).extracting(JsonNode::asText).containsExactly("dpia", "secrecy");
        assertThat(site.send(site.as(partner, "/v1/heartbeat").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldLetItInAsSoonAsAllIsOnRecord() {
        String partner = site.newPartner("bound");
        site.enrol(partner, false, Onboarding.NONE);
        assertThat(site.publish(partner, "", "[]").statusCode()).isEqualTo(403);

        site.enrol(partner, false);
        assertThat(site.publish(partner, "", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldAskWhoItIsFirst() {
        assertThat(site.publish("nobody-at-all", "", "[]").statusCode()).isEqualTo(401);
    }
}
