package org.lagesbild.publisher.csv;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Looks words up in the closed vocabularies, and collects what is not there by code, never by word. */
record Words(List<String> wrong) {

    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final int MOST_LENSES = 8;

    String category(String word) {
        if (word.isEmpty()) {
            wrong.add("category.missing");
        } else if (!TAXONOMY.contains(word)) {
            wrong.add("category.unknown");
        }
        return word;
    }

    String place(String word) {
        if (!word.isEmpty() && !known(TAXONOMY.places(), word)) {
            wrong.add("place.unknown");
        }
        return word;
    }

    List<String> lenses(String words) {
        List<String> lenses = Stream.of(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (lenses.size() > MOST_LENSES) {
            wrong.add("lenses.tooMany");
        } else if (!lenses.stream().allMatch(lens -> known(TAXONOMY.lenses(), lens))) {
            wrong.add("lenses.unknown");
        }
        return lenses;
    }

    /** One of the enum's names; UNKNOWN where nothing stands, and it may not stand there itself. */
    <E extends Enum<E>> E closed(Class<E> type, String field, String word) {
        E unknown = type.getEnumConstants()[0];
        if (word.isEmpty()) {
            return unknown;
        }
        return Stream.of(type.getEnumConstants())
                .skip(1)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    wrong.add(field + ".unknown");
                    return unknown;
                });
    }

    private static boolean known(Collection<Label> labels, String word) {
        return labels.stream().anyMatch(label -> label.code().equals(word));
    }
}
