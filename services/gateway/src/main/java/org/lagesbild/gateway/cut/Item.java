package org.lagesbild.gateway.cut;

import java.util.List;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;

/** One item, as it was cut from the body; not yet read. */
public sealed interface Item {

    /** The line on which it begins, from 1; 0 where the format has none. */
    int line();

    /** What should be a JSON object. */
    record Json(byte[] bytes, int line) implements Item {}

    /** A row of a table, with as many cells as there are columns. */
    record Row(List<String> columns, List<String> cells, int line) implements Item {}

    /** A record that was written in Avro. */
    record Avro(Report report) implements Item {
        @Override
        public int line() {
            return 0;
        }
    }

    /** An item of which nothing can be used. */
    record Broken(ProblemCode why, int line) implements Item {}

    /** One that does not end as its format says. */
    static Item broken() {
        return new Broken(ProblemCode.RECORD_UNDECODABLE, 0);
    }
}
