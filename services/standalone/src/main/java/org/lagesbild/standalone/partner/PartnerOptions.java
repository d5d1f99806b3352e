package org.lagesbild.standalone.partner;

import java.util.ArrayList;
import java.util.List;
import org.lagesbild.messaging.enrolment.Onboarding;
import picocli.CommandLine.Option;

/** What a new partner is to be enrolled with. What is wrong with it is told at once, all of it. */
final class PartnerOptions {

    @Option(names = "--sector", description = "a code of the taxonomy, such as HOUSING")
    private String sector = "";

    @Option(names = "--area", paramLabel = "CODE", description = "an area; with it everything below. May be repeated")
    private List<String> areas = List.of();

    @Option(
            names = "--category",
            paramLabel = "CODE",
            description = "a category or group it may report; may be repeated. All, where none is named")
    private List<String> categories = List.of("*");

    @Option(names = "--gap-hours", defaultValue = "24", description = "its longest normal silence (${DEFAULT-VALUE})")
    private int gapHours;

    @Option(
            names = "--kafka-bytes-per-second",
            defaultValue = "1000000",
            description = "what a broker lets it write and read; 0 is no bound (${DEFAULT-VALUE})")
    private long bytesPerSecond;

    @Option(names = "--purpose", paramLabel = "TEXT", description = "what its reports are for")
    private String purpose = "";

    @Option(names = "--legal-basis", paramLabel = "TEXT", description = "by which law they are processed")
    private String legalBasis = "";

    @Option(names = "--authority", paramLabel = "TEXT", description = "the authority that answers for it")
    private String authority = "";

    @Option(names = "--dpia", paramLabel = "REF", description = "the impact assessment")
    private String dpia = "";

    @Option(names = "--secrecy", paramLabel = "REF", description = "the secrecy assessment")
    private String secrecy = "";

    @Option(names = "--retention", paramLabel = "TEXT", description = "how long its contribution is kept, and why")
    private String retention = "";

    /** Refuses a partner without all that must be on record; the rest is checked with the file. */
    void check(String id) {
        List<String> missing = new ArrayList<>(onboarding().missing());
        if (areas.isEmpty()) {
            missing.add("area");
        }
        if (sector.isEmpty()) {
            missing.add("sector");
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(id + " is not enrolled without: " + String.join(", ", missing)
                    + " (see deploy/partner add --help)");
        }
    }

    /** The entry's lines, to be indented. */
    List<String> entry(String id, String hash) {
        List<String> lines = new ArrayList<>(List.of(
                "- id: " + quoted(id),
                "  role: publisher",
                "  sector: " + quoted(sector),
                "  areas: " + list(areas),
                "  categories: " + list(categories),
                "  keyHashes: " + Secrets.yaml(List.of(hash)),
                "  expectedGapHours: " + gapHours,
                "  kafkaBytesPerSecond: " + bytesPerSecond,
                "  onboarding:"));
        onboarding().parts().forEach((name, text) -> lines.add("    " + name + ": " + quoted(text)));
        return lines;
    }

    private Onboarding onboarding() {
        return new Onboarding(purpose, legalBasis, authority, dpia, secrecy, retention);
    }

    private static String list(List<String> codes) {
        return codes.stream().map(PartnerOptions::quoted).toList().toString();
    }

    /** YAML's quoted text: what a person typed can be nothing but text. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }
}
