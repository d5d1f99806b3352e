package org.lagesbild.alerts.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.SettableClock;
import org.lagesbild.alerts.Site;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;

/** What people find in their mail. */
class MailIT {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final KnownPrincipals principals =
            new KnownPrincipals().with(KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")));
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void begin() {
        server.start();
        site = new Site(
                principals,
                clock,
                directory,
                Map.of(
                        "lagesbild.smtp.host", "127.0.0.1",
                        "lagesbild.smtp.port", server.getSmtp().getPort(),
                        "lagesbild.smtp.tls", "none",
                        "lagesbild.smtp.from", "lagesbild@sigtuna.example",
                        "lagesbild.smtp.domains", "sigtuna.example"));
    }

    @AfterEach
    void end() {
        site.close();
        server.stop();
    }

    @Test
    void shouldTellAPersonOfAnAlertInPlainSwedish() throws MessagingException, IOException {
        subscribe("IMMEDIATE", "sv");
        site.publish(SampleAlerts.opened("a1", NOON));

        MimeMessage mail = received(1);
        String text = mail.getContent().toString();
        assertThat(mail.getSubject()).isEqualTo("Ovanligt många: VANDALISM");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getAllRecipients()[0]).hasToString("beredskap@sigtuna.example");
        assertThat(mail.getMessageID()).startsWith("<msg_");
        assertThat(text)
                .contains("Fem mot väntade en halv.")
                .contains("0191R005")
                .contains("240 serier.");
    }

    @Test
    void shouldGatherADayIntoOneMail() throws MessagingException, IOException {
        subscribe("DAILY", "en");
        site.publish(SampleAlerts.opened("a1", NOON));
        site.publish(SampleAlerts.alert("a2", "0191", "FIRE_BUILDING", EpisodeState.CANCELLED, NOON));
        Awaitility.await("held")
                .until(() -> site.json(site.getAs("ops", "/v1/subscriptions"))
                                .at("/items/0/service/held")
                                .asInt()
                        == 2);
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.advance(Duration.ofDays(1));
        MimeMessage mail = received(1);
        assertThat(mail.getSubject()).isEqualTo("Lägesbild: digest of 2 alerts");
        assertThat(mail.getContent().toString())
                .contains("Unusually many: VANDALISM")
                .contains("CANCELLED: Unusually many: FIRE_BUILDING");
    }

    @Test
    void shouldTryAgainWhenTheServerWasAway() throws MessagingException {
        JsonNode made = subscribe("IMMEDIATE", "sv");
        int port = server.getSmtp().getPort();
        server.stop();
        site.publish(SampleAlerts.opened("a1", NOON));
        Awaitility.await("waiting")
                .until(() -> site.json(site.getAs(
                                        "ops",
                                        "/v1/subscriptions/" + made.get("id").asText()))
                                .at("/service/waiting")
                                .asInt()
                        == 1);

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            clock.advance(Duration.ofHours(1));
            Awaitility.await("mail").until(() -> again.getReceivedMessages().length == 1);
        } finally {
            again.stop();
        }
    }

    @Test
    void shouldSendNoMailToWhereTheOperatorHasNotOpened() {
        String order = "{\"channel\":\"EMAIL\",\"target\":\"anna@elsewhere.example\"}";

        assertThat(site.postAs("ops", "/v1/subscriptions", order).statusCode()).isEqualTo(422);
    }

    private JsonNode subscribe(String digest, String language) {
        return site.json(site.postAs(
                "ops",
                "/v1/subscriptions",
                "{\"channel\":\"EMAIL\",\"target\":\"beredskap@sigtuna.example\",\"digest\":\"%s\",\"language\":\"%s\"}"
                        .formatted(digest, language)));
    }

    private MimeMessage received(int count) {
        Awaitility.await("mail").until(() -> server.getReceivedMessages().length >= count);
        return server.getReceivedMessages()[count - 1];
    }
}
