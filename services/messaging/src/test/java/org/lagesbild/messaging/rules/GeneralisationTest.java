package org.lagesbild.messaging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.messaging.rules.Reports.sound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

class GeneralisationTest {

    private final Taxonomy taxonomy = Vocabularies.taxonomy();

    @Test
    void shouldKeepTheHour() {
        Report kept = Generalisation.apply(sound().build(), taxonomy);
        assertThat(kept.occurredAt()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(kept.precision()).isEqualTo(Precision.HOUR);
    }

    @Test
    void shouldKeepOnlyTheDayOfSensitiveCategories() {
        String sensitive = taxonomy.categories().stream()
                .filter(Category::sensitive)
                .findFirst()
                .orElseThrow()
                .code();
        Report kept = Generalisation.apply(sound().category(sensitive).build(), taxonomy);
        assertThat(kept.occurredAt()).isEqualTo("2026-05-03T22:00:00Z");
        assertThat(kept.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void shouldKeepOnlyTheMunicipalityOfSensitiveAndOfRareCategories() {
        assertThat(Generalisation.apply(sound().area("0191R005").build(), taxonomy)
                        .area())
                .isEqualTo("0191R005");
        for (String category : List.of("DOMESTIC_VIOLENCE", "HOMICIDE")) {
            Report report = sound().area("0191R005").category(category).build();
            assertThat(Generalisation.apply(report, taxonomy).area())
                    .as(category)
                    .isEqualTo("0191");
        }
    }

    @Test
    void shouldStampTheVersionOfThePolicyWhateverTheSenderSays() {
        assertThat(Generalisation.apply(sound().build(), taxonomy).policyVersion())
                .isEqualTo(Vocabularies.edgePolicy().version())
                .isPositive();
    }

    @Test
    void shouldGiveOneFormToWhatMeansTheSame() {
        Report kept = Generalisation.apply(sound().build("", "", "YOUTH", "ELDERLY", "YOUTH"), taxonomy);
        assertThat(kept.lenses()).containsExactly("ELDERLY", "YOUTH");
        assertThat(kept.scope()).isEqualTo(Scope.MUNICIPALITY);
    }

    @Test
    void shouldNotChangeWhatItMade() {
        Report kept = Generalisation.apply(sound().build("", "", "YOUTH", "ELDERLY"), taxonomy);
        assertThat(Generalisation.apply(kept, taxonomy)).isEqualTo(kept);
    }

    @Test
    void shouldLeaveARetractionNoContent() {
        Report kept = Generalisation.apply(sound().kind(ReportKind.RETRACT, 2).build(), taxonomy);
        assertThat(kept.category() + kept.area() + kept.place()).isEmpty();
        assertThat(kept.eventId()).isEqualTo(Reports.ID);
    }

    @Test
    void shouldKeepNothingThatWasRefused() {
        Report report = sound().eventId("Anna Andersson").area("Storgatan 1").build("HEMMA", "070-1234567", "ANNA");
        assertThat(Generalisation.refused(report).toString())
                .doesNotContain("Anna", "Storgatan", "HEMMA", "070", "ANNA", "2026-05");
    }
}
