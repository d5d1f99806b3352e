package org.lagesbild.messaging.vocabulary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;
import org.lagesbild.risk.taxonomy.SensitivityClass;

/** Reads the policy of the edge: a row for each class, then one for each category that has its own rule. */
final class EdgePolicyFile {

    private static final String FILE = "taxonomy/edge-policy";

    private EdgePolicyFile() {}

    static EdgePolicy read() {
        Map<String, Grain> rows = new HashMap<>();
        new Table(FILE + ".csv")
                .rows(row -> Map.entry(row.text("of"), grain(row)))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        Map<SensitivityClass, Grain> classes = new EnumMap<>(SensitivityClass.class);
        for (SensitivityClass sensitivity : SensitivityClass.values()) {
            Grain grain = rows.remove(sensitivity.name());
            if (grain != null) {
                classes.put(sensitivity, grain);
            }
        }
        return new EdgePolicy(Table.version(FILE + ".properties"), classes, rows);
    }

    private static Grain grain(Row row) {
        return new Grain(Precision.valueOf(row.text("precision")), AreaLevel.valueOf(row.text("finest")));
    }
}
