package org.lagesbild.alerts.cap;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.area.Area;
import org.lagesbild.web.profile.Profile;

/**
 * Alerts as CAP 1.2 (OASIS), one by one or as an Atom feed (RFC 4287). Restricted to those of the weekly meeting: there is
 * no exact view for anybody else.
 */
@Singleton
final class CapWriter {

    static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String MEDIA_TYPE = "application/cap+xml";

    private static final String RESTRICTION = "Samordningsgruppen; innehåller exakta antal som inte är offentliga.";

    private final CapSettings settings;
    private final Profile profile;
    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

    CapWriter(CapSettings settings, Profile profile) {
        this.settings = settings;
        this.profile = profile;
    }

    /** What a feed says of itself. */
    record Feed(String address, Instant updated, Collection<Alert> alerts) {}

    private interface Part {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    /** @param known earlier alerts by id, as the reader may see them: what is referred to is named with its time */
    String one(Alert alert, Function<String, Optional<Alert>> known) {
        return written(out -> alert(out, alert, known));
    }

    String feed(Feed feed, Function<String, Optional<Alert>> known) {
        return written(out -> {
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            text(out, "id", feed.address());
            text(out, "title", "Lägesbild: larm");
            text(out, "updated", CapText.time(feed.updated()));
            link(out, "self", feed.address());
            for (Alert alert : feed.alerts()) {
                entry(out, feed, alert, known);
            }
            out.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter out, Feed feed, Alert alert, Function<String, Optional<Alert>> known)
            throws XMLStreamException {
        out.writeStartElement("entry");
        text(
                out,
                "id",
                "urn:lagesbild:alert:" + CapText.identifier(alert.identity().id()));
        text(out, "title", headline(alert, "sv"));
        text(out, "updated", CapText.time(sent(alert)));
        out.writeStartElement("author");
        text(out, "name", settings.senderName().orElse(settings.sender()));
        out.writeEndElement();
        out.writeStartElement("content");
        out.writeAttribute("type", MEDIA_TYPE);
        alert(out, alert, known);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void alert(XMLStreamWriter out, Alert alert, Function<String, Optional<Alert>> known)
            throws XMLStreamException {
        out.writeStartElement("alert");
        out.writeDefaultNamespace(CAP);
        text(out, "identifier", CapText.identifier(alert.identity().id()));
        text(out, "sender", settings.sender());
        text(out, "sent", CapText.time(sent(alert)));
        text(out, "status", settings.status(profile));
        text(out, "msgType", CapText.messageType(alert.identity().state()));
        text(out, "scope", "Restricted");
        text(out, "restriction", RESTRICTION);
        String references = references(alert, known);
        if (!references.isEmpty()) {
            text(out, "references", references);
        }
        text(out, "incidents", CapText.identifier(alert.identity().episode()));
        for (String language : List.of("sv", "en")) {
            info(out, alert, language);
        }
        out.writeEndElement();
    }

    /** As CAP has it: sender, identifier and time of each, separated by commas; the references by blanks. */
    private String references(Alert alert, Function<String, Optional<Alert>> known) {
        return alert.identity().references().stream()
                .flatMap(id -> known.apply(id).stream())
                .map(earlier -> String.join(
                        ",",
                        settings.sender(),
                        CapText.identifier(earlier.identity().id()),
                        CapText.time(sent(earlier))))
                .collect(Collectors.joining(" "));
    }

    private void info(XMLStreamWriter out, Alert alert, String language) throws XMLStreamException {
        out.writeStartElement("info");
        text(out, "language", "sv".equals(language) ? "sv-SE" : "en-GB");
        text(out, "category", CapText.category(alert));
        text(out, "event", CapText.event(alert, language));
        text(out, "responseType", CapText.response(alert.identity().state()));
        text(out, "urgency", CapText.word(alert.grade().urgency()));
        text(out, "severity", CapText.word(alert.grade().severity()));
        text(out, "certainty", CapText.word(alert.grade().certainty()));
        code(
                out,
                "eventCode",
                "lagesbild",
                CapText.identifier(
                        alert.subject().category() + "/" + alert.subject().kind()));
        text(out, "senderName", settings.senderName().orElse("Lägesbild"));
        text(out, "headline", headline(alert, language));
        text(
                out,
                "description",
                words(alert, language).map(Alert.Text::description).orElse(""));
        code(out, "parameter", "state", alert.identity().state().name());
        code(out, "parameter", "rule", alert.subject().rule());
        area(out, alert.subject().area());
        out.writeEndElement();
    }

    private static void area(XMLStreamWriter out, String code) throws XMLStreamException {
        out.writeStartElement("area");
        text(out, "areaDesc", Vocabularies.areas().find(code).map(Area::name).orElse(code));
        code(out, "geocode", "SCB", code);
        out.writeEndElement();
    }

    private static String headline(Alert alert, String language) {
        return words(alert, language).map(Alert.Text::headline).orElseGet(() -> CapText.event(alert, language));
    }

    private static Optional<Alert.Text> words(Alert alert, String language) {
        return alert.texts().stream()
                .filter(text -> text.language().equals(language))
                .findFirst();
    }

    private static Instant sent(Alert alert) {
        return Instant.ofEpochMilli(alert.moment().at());
    }

    private static void code(XMLStreamWriter out, String element, String name, String value) throws XMLStreamException {
        out.writeStartElement(element);
        text(out, "valueName", name);
        text(out, "value", value);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private String written(Part part) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = xml.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            part.write(out);
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory failed", e);
        }
    }
}
