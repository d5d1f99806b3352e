package org.lagesbild.messaging.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.disclosure.EvaluationDisclosure.Said;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.score.Term;

class EvaluationDisclosureTest {

    private static final String DISTRICT = "0191R005";
    private static final int DAY = 20_786;

    @Test
    void shouldTellTheOneWhoReadsEverythingWhatWasSaidLast() {
        Evaluation last = said(1, List.of(), 2, 2);
        DisclosedEvaluation told = told("*", new Said(said(0, List.of(test("THEFT", 0.01)), 2, 2), last));

        assertThat(told.complete()).isTrue();
        assertThat(told.tests()).isEmpty();
        assertThat(told.whole().orElseThrow().moment()).isEqualTo(last.moment());
        assertThat(told.whole().orElseThrow().score())
                .isEqualTo(Optional.of(last.scores().get(1)));
        assertThat(told.whole().orElseThrow().municipality())
                .isEqualTo(Optional.of(last.scores().get(0)));
    }

    @Test
    void shouldTellOthersOfTheirCategoriesAsOfTheMidnight() {
        Said said = new Said(
                said(0, List.of(test("THEFT", 0.01), test("VANDALISM", 0.01)), 3, 9), said(1, List.of(), 3, 9));
        DisclosedEvaluation told = told("THEFT", said);

        assertThat(told.complete()).isFalse();
        assertThat(told.tests()).extracting(test -> test.series().category()).containsExactly("THEFT");
        assertThat(told.score().terms())
                .extracting(each -> each.term().category())
                .containsExactly("THEFT");
        assertThat(told.missing()).isEmpty();
        assertThat(told.method()).isPresent();
    }

    @Test
    void shouldNotLetAThirdIncidentTellOfOneThatMayNotBeRead() {
        assertThat(told("THEFT", new Said(said(0, List.of(), 2, 1), said(0, List.of(), 2, 1))))
                .isEqualTo(DisclosedEvaluation.nothing(DISTRICT, DAY));
    }

    @Test
    void shouldLeaveOutWhatIsListedForTheDayBefore() {
        Evaluation first = said(0, List.of(test("THEFT", 0.4)), 0, 9);
        assertThat(told("THEFT", new Said(first, first)).tests()).isEmpty();
        assertThat(told("*", new Said(first, first)).tests()).hasSize(1);
    }

    @Test
    void shouldNotTellWhetherAnythingWasSaid() {
        Disclosure all = rights("*");
        Disclosure some = rights("THEFT");
        assertThat(EvaluationDisclosure.told(all, DISTRICT, DAY, Optional.empty()))
                .isEmpty();
        assertThat(EvaluationDisclosure.told(some, DISTRICT, DAY, Optional.empty()))
                .isEqualTo(Optional.of(told("THEFT", new Said(said(0, List.of(), 0, 9), said(0, List.of(), 0, 9)))));
        assertThat(EvaluationDisclosure.told(some, "0180", DAY, Optional.empty()))
                .isEmpty();
    }

    private static DisclosedEvaluation told(String categories, Said said) {
        return EvaluationDisclosure.told(rights(categories), DISTRICT, DAY, Optional.of(said))
                .orElseThrow();
    }

    private static Disclosure rights(String category) {
        return Disclosure.to(
                new Enrolment(
                        "reader",
                        Role.COORDINATION,
                        "",
                        List.of("0191"),
                        List.of(category),
                        List.of(),
                        0,
                        false,
                        Instant.EPOCH),
                Vocabularies.areas(),
                Vocabularies.taxonomy());
    }

    /** So many thefts and cases of vandalism in 90 days; below three together there are no terms. */
    private static Evaluation said(int revision, List<SeriesTest> tests, long thefts, long vandalism) {
        List<ScoreRecord.KindTerm> terms =
                thefts + vandalism < 3 ? List.of() : List.of(term("THEFT", thefts), term("VANDALISM", vandalism));
        List<ScoreRecord> scores = List.of(score("0191", terms, 100), score(DISTRICT, terms, thefts + vandalism));
        return new Evaluation(
                new Evaluation.Moment("0191", DAY, revision, 0),
                new Evaluation.Scale("detector", 0.001, 40, 0.2),
                List.of("VANDALISM"),
                List.of(),
                tests,
                scores,
                List.of());
    }

    private static ScoreRecord score(String area, List<ScoreRecord.KindTerm> terms, long incidents) {
        return new ScoreRecord(area, 1000, incidents, 1, terms, List.of(new SectorShare("POLICE", 3, 0.01)), 12);
    }

    private static ScoreRecord.KindTerm term(String category, long incidents) {
        return new ScoreRecord.KindTerm(
                HarmKind.CRIME, new Term(category, 30, 28, new Term.Counted(1, 1, incidents), Shrinkage.STRONG));
    }

    private static SeriesTest test(String category, double probability) {
        TestedCount count =
                new TestedCount(new TestedCount.Seen(3, 3), 1, new TestedCount.Range(0, 3), probability, 6, 1.2);
        return new SeriesTest(
                new SeriesKey(DISTRICT, category),
                TestState.TESTED,
                count,
                count,
                count,
                new SeriesTest.Month(3, 4, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                new SeriesTest.Model(50, 100));
    }
}
