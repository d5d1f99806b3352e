package org.lagesbild.gateway.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;

/** Quotas on the way of one publication: first its items in all, then each by its category. */
public final class QuotaGuard {

    private final QuotaDesk quotas;
    private final InstantSource time;

    public QuotaGuard(QuotaDesk quotas, InstantSource time) {
        this.quotas = quotas;
        this.time = time;
    }

    /** Lets so many items through, or throws a 429 or 413 of which nothing was taken in. Items that are refused count too. */
    public void admit(Enrolment partner, int items) {
        Instant now = time.instant();
        if (!quotas.take(partner, items, now)) {
            long itemsPerHour = quotas.allowance(partner, now).perHour();
            throw items > itemsPerHour
                    ? QuotaProblems.moreThanAnHour(itemsPerHour)
                    : QuotaProblems.tooFewLeft(quotas.until(partner, items, now));
        }
    }

    /** Holds back what is above its category's quota. A retraction names no category, and always passes. */
    public UnaryOperator<Verdict> categories(Enrolment partner) {
        return verdict -> verdict instanceof Verdict.Sound sound && above(partner, sound.report())
                ? new Verdict.Later(sound.eventId(), Finding.of(ProblemCode.QUOTA_CATEGORY))
                : verdict;
    }

    /** When it is worth sending again what was held back. */
    public Duration wait(Enrolment partner) {
        return quotas.untilCategories(partner, time.instant()).plusNanos(999_999_999);
    }

    private boolean above(Enrolment partner, Report report) {
        return !report.category().isEmpty() && !quotas.takeOf(partner, report.category(), time.instant());
    }
}
