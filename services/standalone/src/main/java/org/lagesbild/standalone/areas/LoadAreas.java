package org.lagesbild.standalone.areas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.standalone.areas.CatalogueFiles.Terms;
import org.lagesbild.standalone.areas.Merge.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file of SCB's into the folder: codes, names and nesting into the catalogue, shapes beside it. */
@Command(
        name = "load",
        description = "Takes a GeoPackage or GeoJSON of SCB's (RegSO, DeSO, municipalities, counties).",
        mixinStandardHelpOptions = true)
final class LoadAreas implements Callable<Integer> {

    private static final int FIRST = 2018;
    private static final int LAST = 2100;

    @Parameters(paramLabel = "FILE", description = ".gpkg or .geojson, in SWEREF 99 TM or WGS84")
    private Path file = Path.of("");

    @Option(names = "--edition", required = true, paramLabel = "YEAR", description = "of the division, such as 2025")
    private int edition;

    @Option(names = "--population", paramLabel = "FILE", description = "a CSV: code;population")
    private @Nullable Path population;

    @Option(names = "--population-year", paramLabel = "YEAR", description = "the end of which it counts")
    private int populationYear;

    @Option(names = "--attribution", defaultValue = "SCB", description = "shown with every map (${DEFAULT-VALUE})")
    private String attribution = "SCB";

    @Option(names = "--licence", defaultValue = "CC0 1.0", description = "of the shapes (${DEFAULT-VALUE})")
    private String licence = "CC0 1.0";

    @Option(names = "--simplify", defaultValue = "10", paramLabel = "METRES", description = "(${DEFAULT-VALUE})")
    private double metres;

    @Option(names = "--dry-run", description = "reads and checks everything, and writes nothing")
    private boolean dryRun;

    @Mixin
    private Folder folder = new Folder();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (edition < FIRST || edition > LAST) {
            throw new AreasException("an edition is a year from " + FIRST);
        }
        if (population != null && populationYear == 0) {
            throw new AreasException("--population goes with --population-year");
        }
        List<LoadedArea> loaded = AreaFiles.read(file);
        AreaLevel level = Merge.level(loaded);
        AreaTree before = folder.areas();
        AreaTree areas = new Merge(before, new Edition(edition, populations(), populationYear)).with(loaded);
        if (!dryRun) {
            CatalogueFiles files = new CatalogueFiles(folder.path());
            files.shapes(level, loaded, new Terms(attribution, licence, metres));
            files.areas(areas);
            if (level.compareTo(AreaLevel.MUNICIPALITY) > 0) {
                files.neighbours(before, areas, loaded);
            }
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%s %d areas of level %s, edition %d; %d areas in all%n",
                        dryRun ? "would load" : "loaded",
                        loaded.size(),
                        level.code(),
                        edition,
                        areas.all().size());
        return 0;
    }

    private Map<String, Integer> populations() throws IOException {
        Map<String, Integer> populations = new HashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = population == null ? List.of() : Files.readAllLines(population);
        for (int at = 1; at < lines.size(); at++) {
            String[] cells = lines.get(at).split("[;,\t]", -1);
            if (cells.length >= 2 && cells[1].strip().matches("\\d{1,9}")) {
                populations.put(cells[0].strip().replaceFirst("_.*$", ""), Integer.parseInt(cells[1].strip()));
            } else {
                faults.add("row " + (at + 1) + " of the population is no code;number");
            }
        }
        if (!faults.isEmpty()) {
            throw new AreasException(faults);
        }
        return populations;
    }
}
