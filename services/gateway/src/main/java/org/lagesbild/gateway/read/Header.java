package org.lagesbild.gateway.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.cut.UnreadableBodyException.Reason;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.guard.Screening;

/**
 * The columns of a table: our fields' names, each at most once, in any order. A name that is none of ours is told by the
 * place of its column and never repeated: where a header was forgotten, it is a value.
 */
public final class Header {

    private static final Set<Field> OF_EVERY_REPORT = EnumSet.of(Field.CATEGORY, Field.AREA, Field.OCCURRED_AT);

    private Header() {}

    /** Throws {@link UnreadableBodyException} with everything that is wrong with them. */
    public static void check(List<String> columns) {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<Reason> reasons = new ArrayList<>();
        Allowance allowance = new Allowance(Allowance.OF_A_REQUEST);
        for (int at = 0; at < columns.size(); at++) {
            Optional<Field> field = Field.named(columns.get(at));
            if (field.isEmpty()) {
                reasons.add(new Reason(ProblemCode.COLUMN_UNKNOWN, Screen.UNNAMED, at + 1));
                personal(columns.get(at), allowance, at + 1, reasons);
            } else if (!seen.add(field.get())) {
                reasons.add(new Reason(ProblemCode.COLUMN_REPEATED, field.get().json(), at + 1));
            }
        }
        missing(seen).forEach(field -> reasons.add(new Reason(ProblemCode.COLUMN_MISSING, field.json(), 0)));
        if (!columns.isEmpty() && !reasons.isEmpty()) {
            throw new UnreadableBodyException(reasons);
        }
    }

    private static void personal(String name, Allowance allowance, int column, List<Reason> reasons) {
        Screening screening = new Screening(allowance);
        screening.text(Screen.UNNAMED, name);
        screening.findings().forEach(found -> reasons.add(new Reason(found.code(), found.field(), column)));
    }

    /** Where each row says its kind, all of them may be retractions, which need no content. */
    private static Set<Field> missing(Set<Field> seen) {
        Set<Field> missing = EnumSet.of(Field.EVENT_ID);
        if (!seen.contains(Field.KIND)) {
            missing.addAll(OF_EVERY_REPORT);
        }
        missing.removeAll(seen);
        return missing;
    }
}
