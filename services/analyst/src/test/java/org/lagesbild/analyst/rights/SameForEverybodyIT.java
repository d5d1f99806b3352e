package org.lagesbild.analyst.rights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hundred principals look at the same world by every output. What each is shown is the same by all of them, and is
 * what a model by single incidents allows. Then something happens in one category alone, also where nothing ever did:
 * who may not read it gets the same bytes as before, by every output, and nothing by stream. No difference of whatever
 * he is shown can then tell him of it. {@link PlantedLeakIT} shows that the comparison would find one.
 */
class SameForEverybodyIT {

    private static final Logger LOG = LoggerFactory.getLogger(SameForEverybodyIT.class);
    private static final long SEED = 20261122;
    private static final int PRINCIPALS = 100;

    private final World world = new World(SEED);
    private final KnownPrincipals principals = new KnownPrincipals();

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheSameByEveryOutputAndNeverMoreThanTheRightsAllow() {
        LOG.info("seed {}", SEED);
        List<Enrolment> readers = readers();
        try (Site site = new Site(principals, directory);
                Comparison comparison = new Comparison(world, principal -> new Outputs(site, principal))) {
            world.begin(40);
            world.publish(site);
            readers.forEach(comparison::look);
            readers.forEach(comparison::listen);

            world.secretly();
            world.publish(site);
            readers.forEach(comparison::lookAgain);
            comparison.awaitStreams();
            comparison.judgeStreams();
        }
    }

    private List<Enrolment> readers() {
        RandomPrincipals random = new RandomPrincipals(SEED);
        List<Enrolment> readers = new ArrayList<>();
        for (int one = 0; one < PRINCIPALS; one++) {
            readers.add(random.next("p" + one));
        }
        readers.forEach(principals::with);
        return readers;
    }
}
