package org.lagesbild.publisher.polisen;

import java.util.Optional;
import org.lagesbild.messaging.vocabulary.AreaNames;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * Finds a notice's area: the municipality that its location names, or else the one that its title ends in, where that
 * lies in the county of the location; or else that county. Since January 2026 the location is always a county.
 */
final class NoticeArea {

    private static final String RIKET = "00";

    private final AreaNames names = Vocabularies.areaNames();
    private final AreaTree tree = Vocabularies.areas();
    private final ArchiveTally.Counter tally;

    NoticeArea(ArchiveTally.Counter tally) {
        this.tally = tally;
    }

    String of(Notice notice) {
        Optional<Area> location = names.find(notice.location());
        if (location.filter(NoticeArea::municipality).isPresent()) {
            return location.get().code();
        }
        String place = new Title(notice.name()).place();
        if (place.isEmpty()) {
            tally.add(Quirk.TITLE_WITHOUT_PLACE);
        }
        return coarse(location.map(Area::code).orElse(RIKET), names.find(place));
    }

    private String coarse(String location, Optional<Area> titled) {
        Optional<String> within = titled.map(Area::code).filter(code -> tree.within(code, location));
        if (titled.filter(NoticeArea::municipality).isPresent() && within.isPresent()) {
            tally.add(Quirk.MUNICIPALITY_FROM_TITLE);
            return within.get();
        }
        String area = within.orElse(location);
        tally.add(area.equals(RIKET) ? Quirk.AREA_UNKNOWN : Quirk.COUNTY_ONLY);
        return area;
    }

    private static boolean municipality(Area area) {
        return area.level() == AreaLevel.MUNICIPALITY;
    }
}
