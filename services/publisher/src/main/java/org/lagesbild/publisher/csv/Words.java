package org.lagesbild.publisher.csv;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.publisher.guard.Told;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Looks words up in the closed vocabularies, and collects what is not there by code, never by word. A word that is not
 * there is also looked through for personal data, since a column may be another than somebody thought.
 */
record Words(List<String> wrong) {

    private static final Taxonomy TAXONOMY = Vocabularies.taxonomy();
    private static final int MOST_LENSES = 8;

    String category(String word) {
        if (word.isEmpty()) {
            wrong.add("category.missing");
        } else if (!TAXONOMY.contains(word)) {
            malformed("category", "unknown", word);
        }
        return word;
    }

    String place(String word) {
        if (!word.isEmpty() && !known(TAXONOMY.places(), word)) {
            malformed("place", "unknown", word);
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
            malformed("lenses", "unknown", words);
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
                    malformed(field, "unknown", word);
                    return unknown;
                });
    }

    /** Tells that this text is no value of the field, and what it looks like. */
    void malformed(String field, String how, String text) {
        wrong.add(field + "." + how);
        personal(field, text);
    }

    /** Tells what this text looks like, where that is personal. */
    void personal(String field, String text) {
        wrong.addAll(Told.of(Screen.malformed(field, text)));
    }

    private static boolean known(Collection<Label> labels, String word) {
        return labels.stream().anyMatch(label -> label.code().equals(word));
    }
}
