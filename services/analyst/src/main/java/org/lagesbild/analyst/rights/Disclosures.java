package org.lagesbild.analyst.rights;

import jakarta.inject.Singleton;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Enrolment;

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
}
