package org.lagesbild.benchmarks.house;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;

/** Where things happen: municipalities by population, and in four of five cases a RegSO of it, by population too. */
final class Places {

    private static final int OF = 5;

    private final Weighted regso = new Weighted(AreaLevel.REGSO);
    private final Weighted municipalities = new Weighted(AreaLevel.MUNICIPALITY);

    String pick(SplittableRandom random) {
        return random.nextInt(OF) == 0 ? municipalities.pick(random) : regso.pick(random);
    }

    private static final class Weighted {

        private final List<Area> areas;
        private final long[] upTo;

        Weighted(AreaLevel level) {
            areas = Vocabularies.areas().all().stream()
                    .filter(area -> area.level() == level)
                    .toList();
            upTo = new long[areas.size()];
            long sum = 0;
            for (int at = 0; at < upTo.length; at++) {
                sum += Math.max(1, areas.get(at).population());
                upTo[at] = sum;
            }
        }

        String pick(SplittableRandom random) {
            int found = Arrays.binarySearch(upTo, random.nextLong(upTo[upTo.length - 1]) + 1);
            return areas.get(found >= 0 ? found : -found - 1).code();
        }
    }
}
