package org.lagesbild.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Taxonomy;

final class QuotaDeskTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final String GROUP = TAXONOMY.groupOf("ASSAULT");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final QuotaDesk desk = new QuotaDesk(new QuotaSettings(1_000, 500), TAXONOMY, meters);

    @Test
    void shouldGiveWhatIsUsualToThoseWhoSayNothing() {
        Allowance allowance = desk.allowance(partner("polisen", Quotas.USUAL), NOON);
        assertThat(allowance.policy()).isEqualTo("\"items\";q=1000;w=3600");
        assertThat(allowance.state()).isEqualTo("\"items\";r=1000;t=0");
    }

    @Test
    void shouldTellWhatIsLeft() {
        Enrolment partner = partner("polisen", Quotas.USUAL);
        desk.take(partner, 250, NOON);
        assertThat(desk.allowance(partner, NOON).state()).isEqualTo("\"items\";r=750;t=900");
    }

    @Test
    void shouldGiveACategoryItsOwnQuota() {
        Enrolment partner = partner("polisen", new Quotas(0, Map.of("ASSAULT", 2L)));
        assertThat(taken(partner, "ASSAULT", 5)).isEqualTo(2);
        assertThat(taken(partner, "VANDALISM", 5)).isEqualTo(5);
    }

    @Test
    void shouldLetTheCategoriesOfAGroupShareItsQuota() {
        String sister = TAXONOMY.inGroup(GROUP).stream()
                .map(one -> one.code())
                .filter(code -> !code.equals("ASSAULT"))
                .findFirst()
                .orElseThrow();
        Enrolment partner = partner("polisen", new Quotas(0, Map.of(GROUP, 3L)));
        assertThat(taken(partner, "ASSAULT", 2) + taken(partner, sister, 5)).isEqualTo(3);
    }

    @Test
    void shouldGiveEachCategoryTheSameWhereTheEntrySaysSo() {
        Enrolment partner = partner("polisen", new Quotas(0, Map.of("*", 1L)));
        assertThat(taken(partner, "ASSAULT", 5)).isEqualTo(1);
        assertThat(taken(partner, "VANDALISM", 5)).isEqualTo(1);
    }

    @Test
    void shouldFollowAChangedEntryAtOnce() {
        assertThat(desk.take(partner("polisen", new Quotas(10, Map.of())), 11, NOON))
                .isFalse();
        assertThat(desk.take(partner("polisen", new Quotas(20, Map.of())), 11, NOON))
                .isTrue();
    }

    @Test
    void shouldCountWhatItRefuses() {
        Enrolment partner = partner("polisen", new Quotas(10, Map.of("*", 1L)));
        desk.take(partner, 11, NOON);
        taken(partner, "ASSAULT", 3);
        assertThat(meters.counter("lagesbild.quota.refused", "quota", "all").count())
                .isEqualTo(11);
        assertThat(meters.counter("lagesbild.quota.refused", "quota", "category")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldTakeEveryItemOfAQuietPartnerWhileAnotherFloods() {
        Enrolment noisy = partner("noisy", new Quotas(100, Map.of()));
        Enrolment quiet = partner("quiet", new Quotas(100, Map.of()));
        Map<String, Long> taken = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(nth -> nth % 200 == 0 ? quiet : noisy)
                .filter(partner -> desk.take(partner, 1, NOON))
                .collect(Collectors.groupingBy(Enrolment::principal, Collectors.counting()));
        assertThat(taken).isEqualTo(Map.of("noisy", 100L, "quiet", 100L));
    }

    private long taken(Enrolment partner, String category, int wanted) {
        return IntStream.range(0, wanted)
                .filter(any -> desk.takeOf(partner, category, NOON))
                .count();
    }

    private static Enrolment partner(String id, Quotas quotas) {
        return new Enrolment(
                        id,
                        Role.PUBLISHER,
                        "POLICE",
                        List.of("0191"),
                        List.of("*"),
                        List.of(),
                        24,
                        false,
                        Instant.EPOCH)
                .withQuotas(quotas);
    }
}
