package org.lagesbild.privacy.atom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.UsualPolicy;
import org.lagesbild.privacy.time.TimePrecision;

/** One municipality with two RegSO, of which the first has two DeSO; one enrolled pair of partners. */
public final class Worlds {

    public static final Instant MONDAY = local("2025-03-03T00:00");
    public static final int WEEK = Bucket.weekOf(MONDAY);
    public static final Groups GROUPS = new Groups(List.of("FIRE", "CRIME"), List.of("CARE", "CRIME"));
    public static final PolicyBook POLICIES = new PolicyBook(List.of(UsualPolicy.first(WEEK - 60)));
    public static final Geography GEOGRAPHY = new Geography(List.of(
            new Place("00", GeoLevel.RIKET, null, 50_000),
            new Place("01", GeoLevel.COUNTY, "00", 50_000),
            new Place("0180", GeoLevel.MUNICIPALITY, "01", 12_000),
            new Place("0181", GeoLevel.MUNICIPALITY, "01", 5_000),
            new Place("0180R001", GeoLevel.REGSO, "0180", 3_000),
            new Place("0180R002", GeoLevel.REGSO, "0180", 1_500),
            new Place("0180A0010", GeoLevel.DESO, "0180R001", 1_500),
            new Place("0180A0020", GeoLevel.DESO, "0180R001", 1_500),
            new Place("0180A0030", GeoLevel.DESO, "0180R002", 1_500)));
    public static final Noise SILENT = (id, halvings) -> 0;

    private Worlds() {}

    public static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(TimePrecision.LOCAL).toInstant();
    }

    public static AtomCounter counter(AtomState state, Noise noise) {
        return new AtomCounter(POLICIES, GEOGRAPHY, GROUPS, state, week -> Optional.of(noise));
    }

    /** A counter in which two partners are enrolled in 0180, in the hour in which the week begins. */
    public static AtomCounter begun(AtomState state, Noise noise) {
        AtomCounter counter = counter(state, noise);
        counter.enrol(new Enrolled("0180", "polisen", "POLICE", Enrolled.ANY));
        counter.enrol(new Enrolled("0180", "skolan", "SCHOOL", Set.of("CARE")));
        counter.enrol(new Enrolled("0180", "brand", "RESCUE", Set.of("FIRE")));
        counter.advance(MONDAY.minusSeconds(3_600), atom -> {});
        counter.advance(MONDAY, atom -> {});
        return counter;
    }

    public static Event event(String area, String group, String time) {
        return new Event(area, group, false, local(time), false);
    }

    public static List<ReleasedAtom> until(AtomCounter counter, String time) {
        List<ReleasedAtom> released = new ArrayList<>();
        counter.advance(local(time), released::add);
        return released;
    }
}
