package org.lagesbild.publisher.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** The fields of a report as it leaves: there are no others, and each has a form. */
enum LeavingField {
    EVENT_ID("eventId", ProblemCode.EVENT_ID_MALFORMED, text(Shapes::eventId)),
    REVISION("revision", ProblemCode.FIELD_MALFORMED, LeavingField::revision),
    KIND("kind", ProblemCode.KIND_UNKNOWN, text(word(ReportKind.values()))),
    CATEGORY("category", ProblemCode.CATEGORY_UNKNOWN, text(Shapes::category), text(Words.TAXONOMY::contains)),
    AREA("area", ProblemCode.AREA_UNKNOWN, text(Shapes::area)),
    OCCURRED_AT("occurredAt", ProblemCode.OCCURRED_AT_MALFORMED, text(LeavingField::time)),
    PLACE("place", ProblemCode.PLACE_UNKNOWN, text(Shapes::code), text(listed(Words.TAXONOMY.places()))),
    SEVERITY("severity", ProblemCode.SEVERITY_UNKNOWN, text(word(Severity.values()))),
    ORIGIN("origin", ProblemCode.ORIGIN_UNKNOWN, text(word(Origin.values()))),
    CERTAINTY("certainty", ProblemCode.CERTAINTY_UNKNOWN, text(word(Certainty.values()))),
    SCOPE("scope", ProblemCode.SCOPE_UNKNOWN, text(word(Scope.values()))),
    LENSES("lenses", ProblemCode.LENSES_UNKNOWN, each(text(Shapes::code)), each(text(listed(Words.TAXONOMY.lenses()))));

    static final Map<String, LeavingField> NAMED =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(LeavingField::jsonName, Function.identity()));

    private final String jsonName;
    private final ProblemCode malformed;
    private final Predicate<JsonNode> form;
    private final Predicate<JsonNode> vocabulary;

    LeavingField(String jsonName, ProblemCode malformed, Predicate<JsonNode> form) {
        this(jsonName, malformed, form, any -> true);
    }

    LeavingField(String jsonName, ProblemCode malformed, Predicate<JsonNode> form, Predicate<JsonNode> vocabulary) {
        this.jsonName = jsonName;
        this.malformed = malformed;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    String jsonName() {
        return jsonName;
    }

    /** The code under which a value of another form is told. */
    ProblemCode malformed() {
        return malformed;
    }

    boolean formed(JsonNode value) {
        return form.test(value);
    }

    boolean known(JsonNode value) {
        return vocabulary.test(value);
    }

    private static Predicate<JsonNode> text(Predicate<String> allowed) {
        return value -> value.isTextual() && allowed.test(value.textValue());
    }

    private static Predicate<JsonNode> each(Predicate<JsonNode> allowed) {
        return list -> list.isArray()
                && StreamSupport.stream(list.spliterator(), false).allMatch(allowed);
    }

    private static Predicate<String> word(Enum<?>[] words) {
        return text -> Stream.of(words).anyMatch(word -> word.name().equals(text));
    }

    private static Predicate<String> listed(Collection<Label> labels) {
        return text -> labels.stream().anyMatch(label -> label.code().equals(text));
    }

    private static boolean revision(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() > 0
                && value.longValue() <= ReportRules.REVISION_MAX;
    }

    private static boolean time(String text) {
        try {
            return Words.TIME
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)
                    .isSupported(ChronoField.EPOCH_DAY);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What an enum's constants need before its own constants are there. */
    private static final class Words {

        private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
        private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd['T'HH[:mm[:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("]][XXX]]")
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
