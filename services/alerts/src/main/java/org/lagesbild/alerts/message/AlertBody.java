package org.lagesbild.alerts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertColour;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.Area;

/**
 * An alert as it looks outside, the same by list, stream, webhook and digest. Made of what was disclosed and of nothing
 * else.
 *
 * @param category or group; absent where it is about none
 * @param partner who is silent; absent of anything else
 * @param day local date of the evaluation
 * @param opened local date on which the episode began
 * @param colour follows from the three before it
 * @param numbers it was said by; absent where it is not about a count
 * @param cluster of neighbours that are unusual together, what it was said by instead
 * @param references ids of the episode's earlier alerts, the oldest first
 * @param by who acknowledged or closed it
 * @param texts by language
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record AlertBody(
        String id,
        String episode,
        EpisodeState state,
        AlertKind kind,
        String rule,
        Place area,
        @Nullable String category,
        @Nullable String partner,
        Instant at,
        LocalDate day,
        LocalDate opened,
        AlertSeverity severity,
        AlertUrgency urgency,
        AlertCertainty certainty,
        AlertColour colour,
        @Nullable NumbersBody numbers,
        @Nullable ClusterBody cluster,
        MarksBody marks,
        List<String> references,
        @Nullable String by,
        Map<String, TextBody> texts) {

    /** Where. */
    @Serdeable
    public record Place(String code, String name, String level, String municipality) {}

    /**
     * What people read.
     *
     * @param overall what follows from other areas and categories; for readers of all categories
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record TextBody(
            String headline, String description, @Nullable String overall) {}

    /**
     * @param heldBack how many new episodes were held back; for readers of all categories
     * @param parent the municipality's episode that it belongs to
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record MarksBody(
            boolean newSource,
            boolean silenced,
            @Nullable Integer heldBack,
            @Nullable String parent) {}

    /** @param alert as it was disclosed */
    public static AlertBody of(Alert alert) {
        return new AlertBody(
                alert.identity().id(),
                alert.identity().episode(),
                alert.identity().state(),
                alert.subject().kind(),
                alert.subject().rule(),
                place(alert.subject()),
                given(alert.subject().category()),
                given(alert.subject().partner()),
                Instant.ofEpochMilli(alert.moment().at()),
                LocalDate.ofEpochDay(alert.moment().day()),
                LocalDate.ofEpochDay(alert.moment().opened()),
                alert.grade().severity(),
                alert.grade().urgency(),
                alert.grade().certainty(),
                AlertColour.of(alert.grade()),
                NumbersBody.of(alert),
                ClusterBody.of(alert.cluster()),
                marks(alert.marks()),
                alert.identity().references(),
                given(alert.marks().by()),
                texts(alert));
    }

    private static Place place(Alert.Subject subject) {
        Optional<Area> area = Vocabularies.areas().find(subject.area());
        return new Place(
                subject.area(),
                area.map(Area::name).orElse(""),
                area.map(found -> found.level().code()).orElse(""),
                subject.municipality());
    }

    private static MarksBody marks(Alert.Marks marks) {
        return new MarksBody(
                marks.newSource(),
                marks.silenced(),
                marks.heldBack() > 0 ? marks.heldBack() : null,
                given(marks.parent()));
    }

    private static Map<String, TextBody> texts(Alert alert) {
        Map<String, TextBody> texts = new TreeMap<>();
        alert.texts()
                .forEach(text -> texts.put(
                        text.language(), new TextBody(text.headline(), text.description(), given(text.overall()))));
        return texts;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
