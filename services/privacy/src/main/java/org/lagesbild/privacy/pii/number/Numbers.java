package org.lagesbild.privacy.pii.number;

import java.util.Set;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.View;

/** All numbers that are known by their digits alone. */
public final class Numbers implements Detector {

    private static final int FEWEST_DIGITS = 8;

    @Override
    public void detect(View view, Set<Kind> found) {
        if (view.digits() < FEWEST_DIGITS) {
            return;
        }
        Span.each(view, span -> {
            if (span.size() >= FEWEST_DIGITS) {
                NationalNumbers.detect(span, found);
                ReserveNumbers.detect(span, found);
                OrganisationNumbers.detect(span, found);
                CardNumbers.detect(span, found);
                PhoneNumbers.detect(span, found);
            }
        });
    }
}
