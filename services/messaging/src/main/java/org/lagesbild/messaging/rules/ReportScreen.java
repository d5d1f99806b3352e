package org.lagesbild.messaging.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Gives the guard whatever text a report holds that is not of its field: ids and areas that do not look like any, codes
 * that are in no vocabulary, and a revision that is out of bounds, since a number may be anybody's. Whatever the report's
 * kind and its sender's rights: what is dropped, or refused for another reason, was sent all the same. Pure; safe for
 * several threads.
 */
public final class ReportScreen {

    private final Taxonomy taxonomy;
    private final Set<String> places;
    private final Set<String> lenses;

    public ReportScreen(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.places = codes(taxonomy.places());
        this.lenses = codes(taxonomy.lenses());
    }

    /** Reads what is suspect of the report; on a sound one that is nothing. */
    public void read(Report report, Screening screening) {
        suspect(Shapes.eventId(report.eventId()), "eventId", report.eventId(), screening);
        suspect(taxonomy.contains(report.category()), "category", report.category(), screening);
        suspect(Shapes.area(report.area()), "area", report.area(), screening);
        suspect(places.contains(report.place()), "place", report.place(), screening);
        suspect(Shapes.submissionId(report.submissionId()), "submissionId", report.submissionId(), screening);
        if (report.revision() < 0 || report.revision() > ReportRules.REVISION_MAX) {
            screening.text("revision", Long.toString(report.revision()));
        }
        readLenses(report.lenses(), screening);
    }

    /**
     * Whether every text of it has the form of a code or an id. What has not is free text, of which no detector can say
     * that it names nobody.
     */
    public static boolean formed(Report report) {
        return formed(report.eventId(), Shapes.eventId(report.eventId()))
                && formed(report.category(), Shapes.category(report.category()))
                && formed(report.area(), Shapes.area(report.area()))
                && formed(report.place(), Shapes.code(report.place()))
                && formed(report.submissionId(), Shapes.submissionId(report.submissionId()))
                && report.lenses().stream().allMatch(lens -> formed(lens, Shapes.code(lens)));
    }

    private static boolean formed(String text, boolean shape) {
        return shape || text.isEmpty();
    }

    private void readLenses(List<String> given, Screening screening) {
        for (int at = 0; at < given.size(); at++) {
            suspect(lenses.contains(given.get(at)), "lenses/" + at, given.get(at), screening);
        }
    }

    private static void suspect(boolean known, String field, String text, Screening screening) {
        if (!known && !text.isEmpty()) {
            screening.text(field, text);
        }
    }

    private static Set<String> codes(Collection<Label> labels) {
        return labels.stream().map(Label::code).collect(Collectors.toUnmodifiableSet());
    }
}
