package org.lagesbild.web.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language of an answer: Swedish unless the caller asks for English. */
public enum Language {
    SV,
    EN;

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    /** What {@code Accept-Language} asks for; Swedish where it asks for nothing we speak, or can not be read. */
    public static Language of(HttpRequest<?> request) {
        return request.getHeaders()
                .getFirst(HttpHeaders.ACCEPT_LANGUAGE)
                .map(Language::negotiate)
                .orElse(SV);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of two texts that is in this language. */
    public String of(String sv, String en) {
        return this == SV ? sv : en;
    }

    private static Language negotiate(String header) {
        try {
            Locale best = Locale.lookup(LanguageRange.parse(header), SPOKEN);
            return Locale.ENGLISH.equals(best) ? EN : SV;
        } catch (IllegalArgumentException e) {
            return SV;
        }
    }
}
