package org.lagesbild.analyst.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.KeyHash;

class PartnersIT {

    @TempDir
    private static Path directory;

    private static Site site;

    @BeforeAll
    static void start() {
        Onboarding halfDone = new Onboarding("Lägesbild", "Lag (2023:196)", "Kommunen", "", "", "430 dagar");
        KnownPrincipals principals = new KnownPrincipals()
                .with(principal("drift", Role.OPERATOR))
                .with(principal("bolaget", Role.PUBLISHER).with(halfDone))
                .with(KnownPrincipals.coordination("samordnare", List.of("00"), List.of("*")));
        site = new Site(principals, directory);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldShowAnOperatorWhatIsOnRecordAndWhatIsMissing() throws IOException {
        JsonNode partner = new ObjectMapper()
                .readTree(site.getAs("drift", "/v1/partners/bolaget").body());

        assertThat(partner.get("onboarding").get("legalBasis").asText()).isEqualTo("Lag (2023:196)");
        assertThat(partner.get("missing")).extracting(JsonNode::asText).containsExactly("dpia", "secrecy");
        assertThat(partner.get("keys").asInt()).isEqualTo(1);
        assertThat(partner.toString()).doesNotContain(KeyHash.of(KnownPrincipals.key("bolaget")));
    }

    @Test
    void shouldKnowNoPartnerByAnotherPrincipalsName() {
        assertThat(site.getAs("drift", "/v1/partners/samordnare").statusCode()).isEqualTo(404);
        assertThat(site.getAs("drift", "/v1/partners/ingen").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTellNobodyElse() {
        HttpResponse<String> answer = site.getAs("samordnare", "/v1/partners/bolaget");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(site.getAs("bolaget", "/v1/partners/bolaget").statusCode()).isEqualTo(403);
    }

    private static Enrolment principal(String id, Role role) {
        List<String> hashes = List.of(KeyHash.of(KnownPrincipals.key(id)));
        return new Enrolment(id, role, "", List.of("0191"), List.of("*"), hashes, 24, false, Instant.EPOCH);
    }
}
