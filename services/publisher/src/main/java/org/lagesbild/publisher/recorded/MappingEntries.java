package org.lagesbild.publisher.recorded;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.incident.Scope;

/**
 * A mapping file as it is written; what it means and whether it can be meant is {@link RecordedMapping}'s to say.
 *
 * @param zone of times without an offset
 * @param columns our field to the file's columns, of which the first that is filled is read
 * @param later the same for what a row says of the incident as it was seen last, where it says so
 * @param partners by what stands in the column of the partner
 * @param codes file of what the codes mean, beside this one
 * @param areas file of what the areas are called, beside this one
 * @param elsewhere area of a row that names none, or one that is unknown
 */
record MappingEntries(
        @Nullable String zone,
        @Nullable Map<String, List<String>> columns,
        @Nullable Map<String, List<String>> later,
        @Nullable Map<String, RecordedPartner> partners,
        @Nullable String codes,
        @Nullable String areas,
        @Nullable String elsewhere,
        @Nullable Scope scope) {

    static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build()
            .readerFor(MappingEntries.class);
}
