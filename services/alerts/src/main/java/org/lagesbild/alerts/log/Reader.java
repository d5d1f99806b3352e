package org.lagesbild.alerts.log;

import java.util.Optional;
import org.lagesbild.messaging.disclosure.AlertDisclosure;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;

/**
 * What one principal is told of alerts. Lists, streams, webhooks, mail and CAP ask here and nowhere else, so that they
 * agree.
 */
public final class Reader {

    private final Disclosure rights;

    private Reader(Disclosure rights) {
        this.rights = rights;
    }

    public static Reader of(Enrolment principal) {
        return new Reader(Disclosure.to(principal, Vocabularies.areas(), Vocabularies.taxonomy()));
    }

    /** The alert as this reader may see it, where the filter wants it and it may be seen at all. */
    public Optional<Alert> told(LoggedAlert logged, AlertFilter filter) {
        return AlertDisclosure.told(rights, logged.alert())
                .filter(alert -> filter.wants(alert, Vocabularies.areas(), Vocabularies.taxonomy()));
    }

    /** The same where it is also to be sent: neither silenced nor part of an episode that this reader is told of. */
    public Optional<Alert> sent(LoggedAlert logged, AlertFilter filter) {
        return told(logged, filter)
                .filter(alert ->
                        !alert.marks().silenced() && alert.marks().parent().isEmpty());
    }
}
