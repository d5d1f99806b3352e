package org.lagesbild.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.enrolment.Role;

final class BrokerAccessIT {

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static Clients house;
    private static Admin admin;
    private static BrokerAccess access;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> secrets = Map.of(EmbeddedBroker.HOUSE, "house-secret");
        broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, secrets));
        house = new Clients(broker, EmbeddedBroker.HOUSE, "house-secret");
        admin = house.admin();
        access = new BrokerAccess(admin);
        for (String partner : List.of("police", "school", "gone", "reader", "pausing")) {
            house.createTopic("partner." + partner + ".reports");
            house.createTopic("partner." + partner + ".receipts");
        }
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldLetAPublisherWriteItsReportsAndReadItsReceipts() throws Exception {
        access.apply(new Grant("police", Role.PUBLISHER, "police-secret"));
        Clients police = new Clients(broker, "police", "police-secret");
        police.send("partner.police.reports", "a report");
        house.send("partner.police.receipts", "a receipt");

        assertThat(house.read("partner.police.reports", "any", 1)).containsExactly("a report");
        assertThat(police.read("partner.police.receipts", "police.app", 1)).containsExactly("a receipt");
    }

    @Test
    void shouldRefuseAPublisherEverythingElse() throws Exception {
        access.apply(new Grant("school", Role.PUBLISHER, "school-secret"));
        Clients school = new Clients(broker, "school", "school-secret");
        assertThatThrownBy(() -> school.send("partner.police.reports", "x"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> school.send("partner.school.receipts", "x"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> school.read("partner.police.receipts", "school.app", 1))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> school.read("partner.school.receipts", "school2.app", 1))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> school.createTopic("mine")).hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void shouldBeIdempotentAndTakeANewSecret() throws Exception {
        access.apply(new Grant("gone", Role.PUBLISHER, "old-secret"));
        access.apply(new Grant("gone", Role.PUBLISHER, "new-secret"));
        assertThatCode(() -> new Clients(broker, "gone", "new-secret").send("partner.gone.reports", "x"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Clients(broker, "gone", "old-secret").send("partner.gone.reports", "x"))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void shouldTakeEverythingAwayAgain() throws Exception {
        access.apply(new Grant("reader", Role.PUBLISHER, "reader-secret"));
        access.apply(new Grant("reader", Role.COORDINATION, "reader-secret"));
        access.remove("reader");
        assertThatThrownBy(() -> new Clients(broker, "reader", "reader-secret").send("partner.reader.reports", "x"))
                .isInstanceOf(SaslAuthenticationException.class);
        assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                .noneMatch(binding -> binding.entry().principal().equals("User:reader"));
    }

    @Test
    void shouldStopASuspendedPublisherAtOnceAndLetItBackIn() throws Exception {
        access.apply(new Grant("pausing", Role.PUBLISHER, "pausing-secret"));
        Clients pausing = new Clients(broker, "pausing", "pausing-secret");
        pausing.send("partner.pausing.reports", "before");

        access.suspend("pausing");
        assertThatThrownBy(() -> pausing.send("partner.pausing.reports", "x"))
                .isInstanceOf(TopicAuthorizationException.class);

        access.allow("pausing", Role.PUBLISHER);
        assertThatCode(() -> pausing.send("partner.pausing.reports", "after")).doesNotThrowAnyException();
    }

    @Test
    void shouldBoundWhatAPrincipalSends() throws Exception {
        access.limit("school", 50_000);
        Map<String, Double> bounds = Map.of("producer_byte_rate", 50_000.0, "consumer_byte_rate", 50_000.0);
        await().untilAsserted(() -> assertThat(quotas("school")).containsExactlyInAnyOrderEntriesOf(bounds));

        access.limit("school", 0);
        await().untilAsserted(() -> assertThat(quotas("school")).isEmpty());
    }

    @Test
    void shouldLetAnOperatorAdministerPartnersAndNothingElse() throws Exception {
        access.apply(new Grant("drift", Role.OPERATOR, "drift-secret"));
        Clients operator = new Clients(broker, "drift", "drift-secret");
        try (Admin his = operator.admin()) {
            BrokerAccess desk = new BrokerAccess(his);
            operator.createTopic("partner.fresh.reports");
            desk.apply(new Grant("fresh", Role.PUBLISHER, "fresh-secret"));
            desk.limit("fresh", 1000);
            new Clients(broker, "fresh", "fresh-secret").send("partner.fresh.reports", "x");
            desk.remove("fresh");
        }
        assertThatThrownBy(() -> operator.createTopic("mine")).hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> operator.read("partner.police.reports", "intake", 1))
                .isInstanceOf(AuthorizationException.class);
    }

    private static Map<String, Double> quotas(String principal) throws Exception {
        return admin
                .describeClientQuotas(ClientQuotaFilter.containsOnly(
                        List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.USER, principal))))
                .entities()
                .get()
                .values()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void shouldNotTouchTheHouse() {
        assertThatThrownBy(() -> access.remove(EmbeddedBroker.HOUSE)).isInstanceOf(IllegalArgumentException.class);
    }
}
