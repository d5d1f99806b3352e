package org.lagesbild.messaging.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;

class AlertDisclosureTest {

    private static final TestedCount COUNT =
            new TestedCount(new TestedCount.Seen(5, 4), 0.5, new TestedCount.Range(0, 3), 0.00178, 4);

    @Test
    void shouldTellAnAlertWhereItsAreaAndCategoryWereGranted() {
        Alert alert = alert("0191R005", "VANDALISM", "");

        assertThat(told(List.of("0191R005"), List.of("VANDALISM"), alert)).isPresent();
        assertThat(told(List.of("0191"), List.of("*"), alert)).contains(alert);
        assertThat(told(List.of("0191R001"), List.of("*"), alert)).isEmpty();
        assertThat(told(List.of("0191"), List.of("FIRE"), alert)).isEmpty();
    }

    @Test
    void shouldTellNothingOfOtherCategories() {
        Alert alert = alert("0191R005", "VANDALISM", "0191|VANDALISM|usual|20000");

        Alert told = told(List.of("0191"), List.of("VANDALISM"), alert).orElseThrow();

        assertThat(told.marks().heldBack()).isZero();
        assertThat(told.method().tested()).isZero();
        assertThat(told.method().level()).isZero();
        assertThat(told.marks().parent()).isEqualTo("0191|VANDALISM|usual|20000");
        assertThat(told.test()).isEqualTo(alert.test());
        assertThat(told.texts()).containsExactly(new Alert.Text("sv", "Rubrik", "Text", ""));
    }

    @Test
    void shouldNotNameAnEpisodeThatMayNotBeRead() {
        Alert alert = alert("0191R005", "VANDALISM", "0191|VANDALISM|usual|20000");

        assertThat(told(List.of("0191R005"), List.of("*"), alert))
                .hasValueSatisfying(told -> assertThat(told.marks().parent()).isEmpty());
    }

    @Test
    void shouldTellWhatIsAboutNoCategoryToThoseAloneWhoMayReadAll() {
        Alert silence = alert("0191", "", "");

        assertThat(told(List.of("0191"), List.of("*"), silence)).isPresent();
        assertThat(told(List.of("0191"), List.of("VANDALISM"), silence)).isEmpty();
    }

    private static Optional<Alert> told(List<String> areas, List<String> categories, Alert alert) {
        Enrolment reader =
                new Enrolment("reader", Role.COORDINATION, "", areas, categories, List.of(), 0, false, Instant.EPOCH);
        Disclosure rights = Disclosure.to(reader, Vocabularies.areas(), Vocabularies.taxonomy());
        return AlertDisclosure.told(rights, alert);
    }

    private static Alert alert(String area, String category, String parent) {
        SeriesTest test = new SeriesTest(
                new SeriesKey(area, category),
                TestState.TESTED,
                COUNT,
                COUNT,
                COUNT,
                new SeriesTest.Month(9, 2.25, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                new SeriesTest.Model(61, 12, 0));
        return new Alert(
                new Alert.Identity("id", area + "|" + category + "|usual|20000", List.of(), EpisodeState.OPENED),
                new Alert.Subject(AlertKind.STATISTICAL, "usual", "0191", area, category, ""),
                new Alert.Moment(1_728_000_000_123L, 20_000, 0, 20_000),
                new Alert.Grade(AlertSeverity.MODERATE, AlertUrgency.EXPECTED, AlertCertainty.LIKELY),
                test,
                new Alert.Method("gp-dlm/1", 0.001, 240, 0, AlertWindow.WEEK),
                new Alert.Marks(3, false, false, parent, ""),
                List.of(new Alert.Text("sv", "Rubrik", "Text", "3 till hölls tillbaka.")));
    }
}
