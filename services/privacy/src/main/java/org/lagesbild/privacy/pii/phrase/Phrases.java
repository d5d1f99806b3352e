package org.lagesbild.privacy.pii.phrase;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lagesbild.privacy.pii.Detector;
import org.lagesbild.privacy.pii.Kind;
import org.lagesbild.privacy.pii.View;

/** All tables together. */
public final class Phrases implements Detector {

    private static final List<Detector> ALL = Stream.<List<Detector>>of(
                    ContactRules.all(),
                    MoneyRules.all(),
                    RegisterRules.all(),
                    PersonRules.all(),
                    PositionRules.all(),
                    AddressRules.all(),
                    List.<Detector>of(new Streets()))
            .flatMap(List::stream)
            .toList();

    @Override
    public void detect(View view, Set<Kind> found) {
        for (Detector detector : ALL) {
            detector.detect(view, found);
        }
    }
}
