package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.analyst.rights.Leaky.Leak;
import org.lagesbild.messaging.enrolment.Enrolment;

/**
 * The comparison of {@link SameForEverybodyIT} can fail: a leak is planted into what one reader is given, one at a time,
 * and each is found and called by its name. Without a leak nothing is found.
 */
class PlantedLeakIT {

    private static final String KNOWING = "all";
    private static final Enrolment READER =
            KnownPrincipals.coordination("part", List.of("0191", "25"), List.of("PROPERTY_CRIME"));
    private static final Enrolment SUSPENDED = KnownPrincipals.suspended("suspended");

    private final World world = new World(7);

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        KnownPrincipals principals = new KnownPrincipals()
                .with(KnownPrincipals.coordination(KNOWING, List.of("00"), List.of("*")))
                .with(READER)
                .with(SUSPENDED);
        site = new Site(principals, directory);
        world.begin(20);
        world.publish(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldFindALeakInEachOutputOfOneWorld() {
        for (Leak leak : List.of(
                Leak.TOTAL,
                Leak.TOTAL_IN_SUMMARIES,
                Leak.TOTAL_IN_PARTS,
                Leak.TOTAL_IN_THE_PAST,
                Leak.MARGINAL,
                Leak.EXPECTED,
                Leak.HOW_MUCH_CHANGED,
                Leak.LAST_HEARD,
                Leak.TEST,
                Leak.LENS,
                Leak.SORT_KEY,
                Leak.SAID_AGAIN,
                Leak.FOREIGN_AREA,
                Leak.FOREIGN_AREA_IN_LIST,
                Leak.WHERE_ANYTHING_HAPPENED,
                Leak.ORDER_OF_LIST)) {
            try (Comparison comparison = comparison(leak)) {
                assertFound(leak, () -> comparison.look(READER));
            }
        }
        try (Comparison comparison = comparison(Leak.SUSPENDED)) {
            assertFound(Leak.SUSPENDED, () -> comparison.look(SUSPENDED));
        }
    }

    @Test
    void shouldFindALeakByStream() {
        for (Leak leak : List.of(Leak.STREAM, Leak.OVERVIEW)) {
            try (Comparison comparison = comparison(leak)) {
                comparison.look(READER);
                assertFound(leak, () -> comparison.listen(READER));
            }
        }
    }

    @Test
    void shouldFindWhatOnlyTheOtherWorldTells() {
        try (Comparison sound = new Comparison(world, principal -> new Outputs(site, principal));
                Comparison field = comparison(Leak.CHANGE_OF_A_FIELD);
                Comparison scored = comparison(Leak.SCORED_BY_ALL);
                Comparison event = comparison(Leak.EVENT);
                Comparison ids = comparison(Leak.IDS_OF_EVENTS);
                Comparison order = comparison(Leak.ORDER_OF_EVENTS)) {
            List<Comparison> listening = List.of(sound, event, ids, order);
            field.look(READER);
            scored.look(READER);
            listening.forEach(comparison -> comparison.look(READER));
            listening.forEach(comparison -> comparison.listen(READER));
            world.secretly();
            world.publish(site);

            assertFound(Leak.CHANGE_OF_A_FIELD, () -> field.lookAgain(READER));
            assertFound(Leak.SCORED_BY_ALL, () -> scored.lookAgain(READER));
            listening.forEach(comparison -> comparison.lookAgain(READER));
            listening.forEach(Comparison::awaitStreams);
            assertThatNoException().isThrownBy(sound::judgeStreams);
            assertFound(Leak.EVENT, event::judgeStreams);
            assertFound(Leak.IDS_OF_EVENTS, ids::judgeStreams);
            assertFound(Leak.ORDER_OF_EVENTS, order::judgeStreams);
        }
    }

    private Comparison comparison(Leak leak) {
        return new Comparison(world, principal -> new Leaky(site, principal, KNOWING, leak));
    }

    private static void assertFound(Leak leak, ThrowingCallable looking) {
        assertThatThrownBy(looking).as(leak.name()).hasMessageContaining(leak.found);
    }
}
