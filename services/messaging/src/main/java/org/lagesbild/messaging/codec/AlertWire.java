package org.lagesbild.messaging.codec;

import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.schemas.AlertState;
import org.lagesbild.schemas.AlertText;

/** What is said of episodes. */
public final class AlertWire {

    private static final Function<EpisodeState, AlertState> STATE = Enums.byName(EpisodeState.class, AlertState.class);
    private static final Function<AlertState, EpisodeState> STATE_OF =
            Enums.byName(AlertState.class, EpisodeState.class);
    private static final Function<AlertKind, org.lagesbild.schemas.AlertKind> KIND =
            Enums.byName(AlertKind.class, org.lagesbild.schemas.AlertKind.class);
    private static final Function<org.lagesbild.schemas.AlertKind, AlertKind> KIND_OF =
            Enums.byName(org.lagesbild.schemas.AlertKind.class, AlertKind.class);
    private static final Function<AlertSeverity, org.lagesbild.schemas.AlertSeverity> SEVERITY =
            Enums.byName(AlertSeverity.class, org.lagesbild.schemas.AlertSeverity.class);
    private static final Function<org.lagesbild.schemas.AlertSeverity, AlertSeverity> SEVERITY_OF =
            Enums.byName(org.lagesbild.schemas.AlertSeverity.class, AlertSeverity.class);
    private static final Function<AlertUrgency, org.lagesbild.schemas.AlertUrgency> URGENCY =
            Enums.byName(AlertUrgency.class, org.lagesbild.schemas.AlertUrgency.class);
    private static final Function<org.lagesbild.schemas.AlertUrgency, AlertUrgency> URGENCY_OF =
            Enums.byName(org.lagesbild.schemas.AlertUrgency.class, AlertUrgency.class);
    private static final Function<AlertCertainty, org.lagesbild.schemas.AlertCertainty> CERTAINTY =
            Enums.byName(AlertCertainty.class, org.lagesbild.schemas.AlertCertainty.class);
    private static final Function<org.lagesbild.schemas.AlertCertainty, AlertCertainty> CERTAINTY_OF =
            Enums.byName(org.lagesbild.schemas.AlertCertainty.class, AlertCertainty.class);
    private static final Function<AlertWindow, org.lagesbild.schemas.AlertWindow> WINDOW =
            Enums.byName(AlertWindow.class, org.lagesbild.schemas.AlertWindow.class);
    private static final Function<org.lagesbild.schemas.AlertWindow, AlertWindow> WINDOW_OF =
            Enums.byName(org.lagesbild.schemas.AlertWindow.class, AlertWindow.class);

    public static final Wire<Alert, org.lagesbild.schemas.Alert> WIRE = Wire.of(
            org.lagesbild.schemas.Alert.class,
            org.lagesbild.schemas.Alert.SCHEMA$,
            AlertWire::toAvro,
            AlertWire::fromAvro);

    private AlertWire() {}

    private static org.lagesbild.schemas.Alert toAvro(Alert alert) {
        return new org.lagesbild.schemas.Alert(
                alert.identity().id(),
                alert.identity().episode(),
                alert.identity().references(),
                STATE.apply(alert.identity().state()),
                KIND.apply(alert.subject().kind()),
                alert.subject().rule(),
                alert.subject().municipality(),
                alert.subject().area(),
                alert.subject().category(),
                alert.subject().partner(),
                alert.moment().at(),
                alert.moment().day(),
                alert.moment().revision(),
                alert.moment().opened(),
                SEVERITY.apply(alert.grade().severity()),
                URGENCY.apply(alert.grade().urgency()),
                CERTAINTY.apply(alert.grade().certainty()),
                TestWire.toAvro(alert.test()),
                ClusterWire.orNone(alert.cluster()),
                alert.method().detector(),
                alert.method().level(),
                alert.method().tested(),
                alert.method().untested(),
                WINDOW.apply(alert.method().window()),
                alert.marks().heldBack(),
                alert.marks().newSource(),
                alert.marks().silenced(),
                alert.marks().parent(),
                alert.marks().by(),
                alert.texts().stream()
                        .map(text ->
                                new AlertText(text.language(), text.headline(), text.description(), text.overall()))
                        .toList());
    }

    private static Alert fromAvro(org.lagesbild.schemas.Alert avro) {
        return new Alert(
                identity(avro),
                subject(avro),
                new Alert.Moment(avro.getAt(), avro.getDay(), avro.getRevision(), avro.getOpened()),
                new Alert.Grade(
                        SEVERITY_OF.apply(avro.getSeverity()),
                        URGENCY_OF.apply(avro.getUrgency()),
                        CERTAINTY_OF.apply(avro.getCertainty())),
                TestWire.fromAvro(avro.getTest()),
                ClusterWire.ifAny(avro.getCluster()),
                new Alert.Method(
                        avro.getDetector(),
                        avro.getLevel(),
                        avro.getTested(),
                        avro.getUntested(),
                        WINDOW_OF.apply(avro.getWindow())),
                marks(avro),
                avro.getTexts().stream()
                        .map(text -> new Alert.Text(
                                text.getLocale(), text.getHeadline(), text.getDescription(), text.getOverall()))
                        .toList());
    }

    private static Alert.Identity identity(org.lagesbild.schemas.Alert avro) {
        return new Alert.Identity(
                avro.getId(), avro.getEpisode(), avro.getReferences(), STATE_OF.apply(avro.getState()));
    }

    private static Alert.Subject subject(org.lagesbild.schemas.Alert avro) {
        return new Alert.Subject(
                KIND_OF.apply(avro.getKind()),
                avro.getRule(),
                avro.getMunicipality(),
                avro.getArea(),
                avro.getCategory(),
                avro.getPartner());
    }

    private static Alert.Marks marks(org.lagesbild.schemas.Alert avro) {
        return new Alert.Marks(
                avro.getHeldBack(), avro.getNewSource(), avro.getSilenced(), avro.getParent(), avro.getBy());
    }
}
