package org.lagesbild.publisher.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lagesbild.messaging.vocabulary.PolisenMapping;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;

/** A made-up notice, in the form in which the API gives them: the hour of {@code datetime} is not zero-padded. */
public record NoticeMade(long id, String datetime, String stated, String type, String county, String url) {

    private static final PolisenMapping MAPPING = Vocabularies.polisenMapping();
    private static final List<String> TYPES = MAPPING.types()
            .filter(type -> MAPPING.of(type).incident().isPresent())
            .toList();
    private static final List<String> COUNTIES =
            Vocabularies.areas().children("00").stream().map(Area::name).toList();

    static NoticeMade of(long id) {
        return new NoticeMade(
                id,
                "2026-08-22 9:13:04 +02:00",
                "22 augusti 08.30",
                TYPES.get((int) (id % TYPES.size())),
                COUNTIES.get((int) (id % COUNTIES.size())),
                "/22/");
    }

    /** A full answer: these ids, from the highest down. */
    public static List<NoticeMade> window(long from, long to) {
        return new ArrayList<>(IntStream.iterate((int) to - 1, id -> id >= from, id -> id - 1)
                .mapToObj(NoticeMade::of)
                .toList());
    }

    NoticeMade typed(String other) {
        return new NoticeMade(id, datetime, stated, other, county, url);
    }

    NoticeMade published(String other) {
        return new NoticeMade(id, other, stated, type, county, url);
    }

    NoticeMade stated(String other) {
        return new NoticeMade(id, datetime, other, type, county, url);
    }

    NoticeMade at(String other) {
        return new NoticeMade(id, datetime, stated, type, county, other);
    }

    String json() {
        return "{\"id\":%d,\"datetime\":\"%s\",\"name\":\"%s, %s, %s\",\"summary\":\"-\",\"url\":\"%s\",\"type\":\"%s\",\"location\":{\"name\":\"%s\",\"gps\":\"0,0\"}}"
                .formatted(id, datetime, stated, type, county, url, type, county);
    }
}
