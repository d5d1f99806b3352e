package org.lagesbild.messaging.vocabulary;

import java.util.List;

/**
 * What the codes of one kind of partner mean in our taxonomy: a table that partners take as it is, or copy and change. A
 * code that is not in it is OTHER, to be counted and told, never dropped.
 *
 * @param version rises with every change of a row
 * @param sector of the partners that it is for
 * @param source whose codes these are
 * @param checksum of the table, to tell whether a copy is still the same
 */
public record Mapping(
        String id,
        int version,
        String sector,
        String sv,
        String en,
        String source,
        String checksum,
        List<MappingCode> codes) {

    public Mapping {
        codes = List.copyOf(codes);
    }
}
