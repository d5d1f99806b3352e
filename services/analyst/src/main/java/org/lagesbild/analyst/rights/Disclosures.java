package org.lagesbild.analyst.rights;

import jakarta.inject.Singleton;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.problem.ProblemType;

/** What a principal may be told, by the vocabularies of this deployment. Every output of the read side asks here. */
@Singleton
public final class Disclosures {

    private final Vocabulary vocabulary;

    Disclosures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Disclosure to(Enrolment principal) {
        return Disclosure.to(principal, vocabulary.areas(), vocabulary.taxonomy());
    }

    /** The same, of one area: throws a 404 where there is none of this code, and a 403 where it may not be read. */
    public Disclosure to(Enrolment principal, String area) {
        Disclosure rights = to(principal);
        if (!vocabulary.areas().contains(area)) {
            throw ProblemType.NOT_FOUND.exception().detail("Området finns inte.", "There is no such area.");
        }
        if (!rights.area(area)) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail("Området ligger utanför din rättighet.", "The area lies outside what you were granted.");
        }
        return rights;
    }
}
