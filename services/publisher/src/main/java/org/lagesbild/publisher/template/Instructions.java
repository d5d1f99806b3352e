package org.lagesbild.publisher.template;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.MappingCode;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.taxonomy.Label;

/** What a partner reads beside the empty table: which column holds what, every code, and how to publish. */
record Instructions(Template template) {

    private static final String HEAD = """
            Mall: %s

            En rad i %s är en händelse. Inga namn, personnummer, adresser eller fritext: det finns ingen kolumn för
            dem, och en rad som ändå bär något sådant avvisas.

            id          ert eget ärendenummer; det lämnar er aldrig, bara en nyckelad kontrollsumma av det
            %-11s %s
            occurredAt  när det hände, som 2026-03-01 21:30 eller 2026-03-01; timmen är det finaste som sparas,
                        för känsliga händelser dagen
            area        SCB:s kod för området, som 0191R005 (RegSO) eller 0191 (kommun)
            place       slag av plats, om koden inte redan säger det: %s
            severity    LOW, MEDIUM eller HIGH, om ni vill säga det
            """;

    private static final String TAIL = """

            Prova först, inget sparas:   publisher publish %1$s %2$s--dry-run …
            Publicera, hur ofta som helst: publisher publish %1$s %2$s…
            Samma fil igen ändrar inget; en rad som ändrats rättas. publisher publish --help säger resten.
            """;

    String text() {
        String option = template.mapping()
                .map(codes -> "--mapping " + template.mappingFile() + " ")
                .orElse("");
        return HEAD.formatted(title(), template.table(), template.kind(), kind(), places())
                + codes()
                + TAIL.formatted(template.table(), option);
    }

    private String title() {
        return template.mapping()
                .map(codes -> codes.sv() + ", version " + codes.version())
                .orElse(template.name());
    }

    private String kind() {
        return template.mapping()
                .map(codes -> "vad som hände, en kod ur listan nedan; en kod som inte står där räknas som Övrigt")
                .orElse("vad som hände, en kategori ur listan nedan");
    }

    private String codes() {
        return template.mapping().map(Instructions::codes).orElseGet(Instructions::categories);
    }

    private static String codes(Mapping mapping) {
        return "\n" + lines(mapping.codes().stream().map(Instructions::line).toList());
    }

    private static String categories() {
        return "\n"
                + lines(Vocabularies.taxonomy().categories().stream()
                        .map(category -> category.code() + ": " + category.sv())
                        .toList());
    }

    private static String line(MappingCode code) {
        String meaning = code.incident() ? "" : " – ska inte rapporteras";
        String note = code.note().isEmpty() ? "" : " (" + code.note() + ")";
        return code.code() + ": " + code.sv() + meaning + note;
    }

    private static String places() {
        return Vocabularies.taxonomy().places().stream().map(Label::code).collect(Collectors.joining(", "));
    }

    private static String lines(List<String> lines) {
        return Stream.concat(lines.stream(), Stream.of("")).collect(Collectors.joining("\n"));
    }
}
