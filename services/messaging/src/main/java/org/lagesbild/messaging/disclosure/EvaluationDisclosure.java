package org.lagesbild.messaging.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation.Method;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation.Terms;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation.Whole;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.AreaScore;

/**
 * What one reader may be told of an area's tests and score. A test and a term follow from their own category alone and are
 * told where that was granted; sums, the order of a list, what sectors saw over all categories and how many series there
 * are follow from all of them. Pure.
 */
public final class EvaluationDisclosure {

    private EvaluationDisclosure() {}

    /**
     * What was said of one midnight.
     *
     * @param first by the tick
     * @param last the same, or what was left when data behind an alarm was taken back
     */
    public record Said(Evaluation first, Evaluation last) {}

    /**
     * Empty where the area may not be read, and where nothing was said to a reader who may know that.
     *
     * @param today the local date that began last, in days since 1970-01-01, for a midnight of which nothing was said
     */
    public static Optional<DisclosedEvaluation> told(Disclosure rights, String area, int today, Optional<Said> said) {
        if (!rights.exists(area, said.isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                said.map(one -> rights.complete() ? everything(rights, area, one.last()) : part(rights, area, one))
                        .orElseGet(() -> DisclosedEvaluation.nothing(area, today)));
    }

    private static DisclosedEvaluation everything(Disclosure rights, String area, Evaluation said) {
        String municipality = said.moment().municipality();
        Optional<ScoreRecord> score = score(said, area);
        boolean beside = !area.equals(municipality) && rights.area(municipality);
        return new DisclosedEvaluation(
                area,
                said.moment().day(),
                Optional.of(new Whole(
                        said.moment(),
                        said.scale().tested(),
                        score,
                        beside ? score(said, municipality) : Optional.empty())),
                Optional.of(method(said)),
                said.missing(),
                new Terms(score.map(ScoreRecord::terms).orElse(List.of())),
                tests(said, area, any -> true));
    }

    /**
     * Always by the tick: that something was said again during the day tells that some alarm's data was taken back. Tests
     * that are listed since they alarmed the day before are left out, as that day may have been said again.
     */
    private static DisclosedEvaluation part(Disclosure rights, String area, Said said) {
        Evaluation first = said.first();
        Terms terms = terms(rights, first, area);
        List<SeriesTest> tests = tests(
                first, area, test -> rights.counts(test.series().category()) && listedByItself(test, first.scale()));
        boolean anything = !terms.terms().isEmpty() || !tests.isEmpty();
        return new DisclosedEvaluation(
                area,
                first.moment().day(),
                Optional.empty(),
                anything ? Optional.of(method(first)) : Optional.empty(),
                first.missing().stream().filter(rights::counts).toList(),
                terms,
                tests);
    }

    /** Whether there are three incidents goes by what may be read: else the third would tell of one that may not. */
    private static Terms terms(Disclosure rights, Evaluation said, String area) {
        List<ScoreRecord.KindTerm> own = score(said, area).stream()
                .flatMap(score -> score.terms().stream())
                .filter(each -> rights.counts(each.term().category()))
                .toList();
        long incidents = own.stream()
                .mapToLong(each -> each.term().counted().incidents())
                .sum();
        return incidents < AreaScore.FEWEST ? Terms.NONE : new Terms(own);
    }

    private static boolean listedByItself(SeriesTest test, Evaluation.Scale scale) {
        return unusual(test.week(), scale)
                || unusual(test.fortnight(), scale)
                || test.month().slow().alarm();
    }

    private static boolean unusual(TestedCount count, Evaluation.Scale scale) {
        return count.seen().reported() > 0 && count.probability() <= scale.listedFrom();
    }

    private static List<SeriesTest> tests(Evaluation said, String area, Predicate<SeriesTest> which) {
        return said.tests().stream()
                .filter(test -> test.series().area().equals(area))
                .filter(which)
                .toList();
    }

    private static Optional<ScoreRecord> score(Evaluation said, String area) {
        return said.scores().stream().filter(one -> one.area().equals(area)).findFirst();
    }

    private static Method method(Evaluation said) {
        Evaluation.Scale scale = said.scale();
        int weights = said.scores().stream()
                .mapToInt(ScoreRecord::weights)
                .findFirst()
                .orElse(0);
        return new Method(scale.detector(), scale.level(), scale.listedFrom(), weights);
    }
}
