package org.lagesbild.privacy.pii.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words are names: common first names by list, surnames by how they end. All in lower case. */
final class Gazetteer {

    private static final Set<String> FIRST_NAMES = read("first-names.txt");

    /** First names that are words too: names only where a surname follows. */
    private static final Set<String> AMBIGUOUS = Set.copyOf(List.of(
            ("ask berg björn bo bror dag dan frank fred frej freja frid göta hans hero iris jarl jon-olof juni kaj karma kim lind"
                            + " linde lo love lova liv loke maj mark mats max milan mina dina my nils nora nova ola örn per ros"
                            + " rosa rut saga sanna siv sol star sten stig storm sture sven-ingvar svea tim tom tor tore vera vide"
                            + " viking vilja ville viola will alba ali eden eli ian isa ivo jet jo kia lee lily ned ray rex sam"
                            + " stina sture ture ulla-carin valter")
                    .split(" ")));

    private static final List<String> SURNAME_ENDINGS = List.of(
            "sson", "qvist", "kvist", "quist", "ström", "berg", "gren", "lund", "dahl", "blad", "blom", "man", "stedt",
            "stedt", "ander", "elius", "enius", "löf", "löv", "mark", "rot", "skog", "stam", "strand", "wall", "vall",
            "ovic", "ović", "evic", "ević", "oglu", "oğlu", "ovski", "owski", "opoulos", "idze", "shvili", "zadeh",
            "ssen", "nen", "sen", "dottir", "feldt", "crantz", "hielm", "hjelm", "stierna", "stjerna", "sköld",
            "swärd");

    /** Words with such an ending that name a place or a thing. */
    private static final Set<String> NO_SURNAMES = Set.copyOf(List.of(
            ("varberg falkenberg hallsberg lindesberg oskarström sandviken göteborg människor person polisman tjänsteman"
                            + " brandman räddningsman talesman kvinnan mannen danmark park hedemark finnmark sundsvall"
                            + " lidingö sala karlskoga norrmark bergen skogen larmen stallen allmän kommun trollhättan strand"
                            + " intervall trafikolyckan mosen tullen ordningsman ombudsman nordmark kallvall husen åkermark"
                            + " stranden lokalen vägen skolen lösen hallen posten platsen olyckan nämnden riksen bussen kursen")
                    .split(" ")));

    private static final int SHORTEST_STEM = 2;

    private Gazetteer() {}

    static boolean isFirstName(String word) {
        return FIRST_NAMES.contains(word);
    }

    static boolean mayBeFirstName(String word) {
        return FIRST_NAMES.contains(word) || AMBIGUOUS.contains(word);
    }

    static boolean isSurname(String word) {
        if (word.length() < 5 || NO_SURNAMES.contains(word)) {
            return false;
        }
        for (String ending : SURNAME_ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** A surname whatever stands before it: no other Swedish word ends so. */
    static boolean isPatronymic(String word) {
        return word.length() > 5 && word.endsWith("sson");
    }

    private static Set<String> read(String file) {
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
