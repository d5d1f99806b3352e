package org.lagesbild.messaging.vocabulary;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lagesbild.messaging.catalogue.DaytimeAreas;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The vocabularies that every service shares, as they stand in the schemas on its class path. Each is read once, when
 * first asked for; all are immutable. A broken file is a broken build, so it fails with {@link IllegalStateException}.
 */
public final class Vocabularies {

    private Vocabularies() {}

    public static Taxonomy taxonomy() {
        return TaxonomyHolder.TAXONOMY;
    }

    /** What one incident of each category weighs, and why. */
    public static HarmWeights harmWeights() {
        return WeightsHolder.WEIGHTS;
    }

    /** How exactly each category may be told. */
    public static EdgePolicy edgePolicy() {
        return PolicyHolder.POLICY;
    }

    public static AreaTree areas() {
        return AreasHolder.AREAS;
    }

    /** The codes of areas where many more people are by day than live there, as the municipality says. */
    public static Set<String> daytimeAreas() {
        return DaytimeHolder.AREAS;
    }

    /** The areas of another file of the same columns: one that is about to become a deployment's. */
    public static AreaTree areas(Path file) {
        return AreaFile.read(file);
    }

    /** Municipalities, counties and riket by their Swedish names. */
    public static AreaNames areaNames() {
        return NamesHolder.NAMES;
    }

    /** What the event types of polisen.se mean in our taxonomy. */
    public static PolisenMapping polisenMapping() {
        return PolisenHolder.MAPPING;
    }

    /** What the codes of each kind of partner mean in our taxonomy, in the order of the index. */
    public static List<Mapping> mappings() {
        return MappingsHolder.MAPPINGS;
    }

    private static final class TaxonomyHolder {
        static final Taxonomy TAXONOMY = TaxonomyFiles.read();
    }

    private static final class PolicyHolder {
        static final EdgePolicy POLICY = EdgePolicyFile.read();
    }

    private static final class WeightsHolder {
        static final HarmWeights WEIGHTS = HarmWeightsFile.read();
    }

    private static final class AreasHolder {
        static final AreaTree AREAS = AreaFile.read();
    }

    private static final class DaytimeHolder {
        static final Set<String> AREAS = DaytimeAreas.ofDeployment(areas()).keySet();
    }

    private static final class NamesHolder {
        static final AreaNames NAMES = new AreaNames(areas());
    }

    private static final class PolisenHolder {
        static final PolisenMapping MAPPING = PolisenMapping.read();
    }

    private static final class MappingsHolder {
        static final List<Mapping> MAPPINGS = MappingFiles.read();
    }
}
