package org.lagesbild.analyst.rights;

import jakarta.inject.Singleton;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.enrolment.Enrolment;

/** What a principal may see, by the vocabularies of this deployment. */
@Singleton
public final class Visibilities {

    private final Vocabulary vocabulary;

    Visibilities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Visibility of(Enrolment principal) {
        return Visibility.of(principal, vocabulary.areas(), vocabulary.taxonomy());
    }
}
