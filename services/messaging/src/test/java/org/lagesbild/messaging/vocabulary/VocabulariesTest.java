package org.lagesbild.messaging.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Mapped;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.NotAnIncident;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Unmapped;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.SensitivityClass;

class VocabulariesTest {

    private final PolisenMapping polisen = Vocabularies.polisenMapping();

    @Test
    void shouldReadTheTaxonomyWithItsSensitiveClasses() {
        assertThat(Vocabularies.taxonomy().find("DOMESTIC_VIOLENCE"))
                .get()
                .extracting(Category::group, Category::sv, Category::sensitivity)
                .containsExactly("CARE", "Våld i nära relation", SensitivityClass.SENSITIVE);
        assertThat(Vocabularies.taxonomy().version()).isPositive();
    }

    @Test
    void shouldReadTheCodeLists() {
        assertThat(Vocabularies.taxonomy().lenses())
                .extracting(Label::code)
                .containsExactly("YOUTH", "ELDERLY", "BUSINESS");
        assertThat(Vocabularies.taxonomy().places()).extracting(Label::code).contains("STREET", "STAIRWELL", "OTHER");
        assertThat(Vocabularies.taxonomy().sectors()).extracting(Label::code).contains("POLICE", "FIELD", "HEALTH");
    }

    @Test
    void shouldReadEveryAreaOfTheCountry() {
        assertThat(Vocabularies.areas().all()).hasSize(1 + 21 + 290 + 3363);
        assertThat(Vocabularies.areas().find("0191R005"))
                .get()
                .extracting(Area::level, Area::parent, Area::edition, Area::inferred)
                .containsExactly(AreaLevel.REGSO, "0191", 2020, true);
        assertThat(Vocabularies.areas().lineage("0191R005")).containsExactly("0191R005", "0191", "01", "00");
    }

    @Test
    void shouldFindAreasByNameWhateverTheCase() {
        AreaNames names = Vocabularies.areaNames();

        assertThat(names.find("Östra göinge")).get().extracting(Area::code).isEqualTo("1256");
        assertThat(names.find(" örebro län ")).get().extracting(Area::code).isEqualTo("18");
        assertThat(names.find("Örebro")).get().extracting(Area::code).isEqualTo("1880");
        assertThat(names.find("Gotlands län")).get().extracting(Area::code).isEqualTo("09");
        assertThat(names.find("Valsta")).isEmpty();
    }

    @Test
    void shouldMapATypeWithItsOriginAndSeverity() {
        assertThat(polisen.of("Trafikolycka, personskada"))
                .isEqualTo(new Mapped("TRAFFIC_ACCIDENT_INJURY", Origin.PUBLIC, Severity.HIGH, List.of()));
        assertThat(polisen.of("Rattfylleri").incident())
                .get()
                .extracting(Mapped::origin)
                .isEqualTo(Origin.DISCOVERED);
        assertThat(polisen.of("Åldringsbrott").incident())
                .get()
                .extracting(Mapped::lenses)
                .isEqualTo(List.of("ELDERLY"));
    }

    @Test
    void shouldTolerateTheTrailingBlankOfTheFeed() {
        assertThat(polisen.of("Lagen om hundar och katter ").incident())
                .get()
                .extracting(Mapped::category)
                .isEqualTo("ANIMAL");
    }

    @Test
    void shouldLeaveOutSummaries() {
        assertThat(polisen.of("Sammanfattning natt")).isInstanceOf(NotAnIncident.class);
        assertThat(polisen.of("Sammanfattning natt").incident()).isEmpty();
    }

    @Test
    void shouldCountATypeItDoesNotKnowAsOther() {
        assertThat(polisen.of("Rymdfarkost, landad")).isInstanceOf(Unmapped.class);
        assertThat(polisen.of("Rymdfarkost, landad").incident())
                .contains(new Mapped("OTHER", Origin.UNKNOWN, Severity.UNKNOWN, List.of()));
    }
}
