package org.lagesbild.gateway.cut;

import java.util.List;
import org.lagesbild.messaging.wire.Surplus;
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

    /** A record that was written in Avro, and what its writer's schema has that ours lacks. */
    record Avro(Report report, List<Surplus.Stranger> surplus) implements Item {
        public Avro {
            surplus = List.copyOf(surplus);
        }

        public Avro(Report report) {
            this(report, List.of());
        }

        @Override
        public int line() {
            return 0;
        }
    }

    /** An item of which nothing can be used; its bytes, as far as they are still there, are for the guard alone. */
    record Broken(ProblemCode why, int line, byte[] bytes) implements Item {

        private static final byte[] NONE = {};

        public Broken(ProblemCode why, int line) {
            this(why, line, NONE);
        }
    }

    /** One that does not end as its format says, and of which nothing is left. */
    static Item broken() {
        return new Broken(ProblemCode.RECORD_UNDECODABLE, 0);
    }

    /** One that does not end as its format says. */
    static Item broken(byte[] bytes) {
        return new Broken(ProblemCode.RECORD_UNDECODABLE, 0, bytes);
    }
}
