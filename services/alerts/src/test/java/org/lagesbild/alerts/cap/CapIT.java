package org.lagesbild.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.Site;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.testkit.SampleAlerts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a system that takes CAP 1.2 demands, rule by rule of its specification. */
class CapIT {

    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    /** The order of its schema. */
    private static final List<String> ALERT = List.of(
            "identifier",
            "sender",
            "sent",
            "status",
            "msgType",
            "source",
            "scope",
            "restriction",
            "addresses",
            "code",
            "note",
            "references",
            "incidents",
            "info");

    private static final List<String> INFO = List.of(
            "language",
            "category",
            "event",
            "responseType",
            "urgency",
            "severity",
            "certainty",
            "audience",
            "eventCode",
            "effective",
            "onset",
            "expires",
            "senderName",
            "headline",
            "description",
            "instruction",
            "web",
            "contact",
            "parameter",
            "resource",
            "area");

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void begin() {
        KnownPrincipals principals = new KnownPrincipals()
                .with(KnownPrincipals.coordination("all", List.of("00"), List.of("*")))
                .with(KnownPrincipals.coordination("fire", List.of("0191"), List.of("FIRE")));
        site = new Site(principals, Clock.systemUTC(), directory);
        Alert opened = SampleAlerts.opened("e|VANDALISM, 1", NOON);
        site.publish(opened);
        site.publish(cancelled(opened));
        site.publish(SampleAlerts.alert("fire", "0191", "FIRE_BUILDING", EpisodeState.STRENGTHENED, NOON));
        site.awaitKnown("fire");
        site.awaitKnown("e2");
    }

    @AfterEach
    void end() {
        site.close();
    }

    @Test
    void shouldWriteEveryAlertByTheRulesOfCap() throws Exception {
        Document feed = xml(site.getAs("all", "/v1/alerts.atom").body());
        List<Element> alerts = elements(feed.getElementsByTagNameNS(CAP, "alert"));

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(alerts).hasSize(3).allSatisfy(CapIT::assertValid);
    }

    @Test
    void shouldReferToWhatACancellationTakesBack() throws Exception {
        Element cancel = xml(site.getAs("all", "/v1/alerts/e2/cap").body()).getDocumentElement();
        Element opened = xml(site.getAs("all", "/v1/alerts/e%7CVANDALISM,%201/cap")
                        .body())
                .getDocumentElement();

        assertThat(text(cancel, "msgType")).isEqualTo("Cancel");
        assertThat(text(cancel, "references"))
                .isEqualTo(text(opened, "sender") + "," + text(opened, "identifier") + "," + text(opened, "sent"));
    }

    @Test
    void shouldNeverTakeDemoDataForAnAlert() throws Exception {
        Element alert = xml(site.getAs("all", "/v1/alerts/fire/cap").body()).getDocumentElement();

        assertThat(text(alert, "status")).isEqualTo("Test");
        assertThat(text(alert, "scope")).isEqualTo("Restricted");
        assertThat(text(alert, "restriction")).isNotEmpty();
    }

    @Test
    void shouldWriteToEachReaderWhatItMayRead() throws Exception {
        Document feed = xml(site.getAs("fire", "/v1/alerts.atom").body());

        assertThat(elements(feed.getElementsByTagNameNS(CAP, "identifier")))
                .extracting(Element::getTextContent)
                .containsExactly("fire");
    }

    private static void assertValid(Element alert) {
        assertOrdered(alert, ALERT, List.of("identifier", "sender", "sent", "status", "msgType", "scope"));
        assertThat(text(alert, "identifier")).doesNotContainPattern("[\\s,<&]");
        assertThat(text(alert, "sender")).doesNotContainPattern("[\\s,<&]");
        assertThat(text(alert, "sent")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
        assertThat(text(alert, "status")).isIn("Actual", "Exercise", "System", "Test", "Draft");
        assertThat(text(alert, "msgType")).isIn("Alert", "Update", "Cancel", "Ack", "Error");
        elements(alert.getElementsByTagNameNS(CAP, "info")).forEach(CapIT::assertInfo);
    }

    private static void assertInfo(Element info) {
        assertOrdered(info, INFO, List.of("category", "event", "urgency", "severity", "certainty"));
        assertThat(text(info, "category"))
                .isIn(
                        "Geo",
                        "Met",
                        "Safety",
                        "Security",
                        "Rescue",
                        "Fire",
                        "Health",
                        "Env",
                        "Transport",
                        "Infra",
                        "CBRNE",
                        "Other");
        assertThat(text(info, "responseType"))
                .isIn("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None");
        assertThat(text(info, "urgency")).isIn("Immediate", "Expected", "Future", "Past", "Unknown");
        assertThat(text(info, "severity")).isIn("Extreme", "Severe", "Moderate", "Minor", "Unknown");
        assertThat(text(info, "certainty")).isIn("Observed", "Likely", "Possible", "Unlikely", "Unknown");
        assertThat(text(info, "language")).isIn("sv-SE", "en-GB");
        assertThat(text(info, "areaDesc")).isNotBlank();
    }

    private static void assertOrdered(Element parent, List<String> order, List<String> required) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < parent.getChildNodes().getLength(); index++) {
            names.add(parent.getChildNodes().item(index).getLocalName());
        }
        assertThat(names)
                .containsAll(required)
                .isSortedAccordingTo((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        assertThat(order).containsAll(names);
    }

    private static Alert cancelled(Alert opened) {
        Alert alert = SampleAlerts.alert("e2", "0191R005", "VANDALISM", EpisodeState.CANCELLED, NOON.plusSeconds(3600));
        return new Alert(
                new Alert.Identity(
                        "e2",
                        opened.identity().episode(),
                        List.of(opened.identity().id()),
                        EpisodeState.CANCELLED),
                alert.subject(),
                alert.moment(),
                alert.grade(),
                alert.test(),
                alert.method(),
                alert.marks(),
                alert.texts());
    }

    private static String text(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(CAP, name)).get(0).getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
