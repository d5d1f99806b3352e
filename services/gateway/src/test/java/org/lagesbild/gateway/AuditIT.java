package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.AuditChains;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.testkit.KafkaCluster;

/** What operators do and what partners are refused, as it stands on record. */
final class AuditIT {

    private static GatewaySite here;
    private static GatewaySite elsewhere;

    @BeforeAll
    static void start() {
        here = GatewaySite.shared();
        elsewhere = GatewaySite.shared();
    }

    @AfterAll
    static void stop() {
        here.close();
        elsewhere.close();
    }

    @Test
    void shouldRecordWhoStoppedWhatAndWhyInUnbrokenChains() {
        String operator = here.newOperator();
        String partner = here.newPartner("audited");
        String path = "/v1/switches/partner/" + partner;
        put(operator, path, "{\"reason\":\"DRILL\",\"reference\":\"INC-7\"}");
        here.send(here.as(operator, path).DELETE());

        assertThat(entries())
                .filteredOn(entry -> entry.deed().actor().equals(operator))
                .extracting(
                        entry -> entry.deed().action(),
                        entry -> entry.deed().target(),
                        entry -> entry.deed().detail())
                .containsExactly(
                        tuple(AuditAction.SWITCH_SET, "partner/" + partner, "DRILL INC-7"),
                        tuple(AuditAction.SWITCH_CLEARED, "partner/" + partner, ""));
        AuditChains chains = new AuditChains();
        entries().forEach(chains::add);
        assertThat(chains.broken()).isZero();
    }

    @Test
    void shouldTellAPartnerWhatItWasRefusedAtAnyService() {
        String partner = here.newPartner("refused");
        String other = here.newPartner("other");
        for (int i = 0; i < 3; i++) {
            assertThat(put(partner, "/v1/switches/partner/19121212-1212", "{\"reason\":\"DRILL\"}"))
                    .isEqualTo(403);
        }
        Awaitility.await("the refusals at another service")
                .untilAsserted(() -> assertThat(denials(partner))
                        .contains("\"route\":\"PUT /v1/switches/partner/{id}\"")
                        .contains("\"count\":3"));
        assertThat(denials(partner)).doesNotContain("1212");
        assertThat(denials(other)).isEqualTo("[]");
    }

    private static String denials(String principal) {
        return elsewhere.send(elsewhere.as(principal, "/v1/denials")).body();
    }

    private static int put(String principal, String path, String body) {
        return here.send(here.as(principal, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static List<AuditEntry> entries() {
        Codec<AuditEntry> codec = Topics.AUDIT.codec(GatewaySite.REGISTRY);
        return KafkaCluster.shared().records().present(Topics.AUDIT.name()).stream()
                .map(record -> codec.decode(record.value()))
                .toList();
    }
}
