package org.lagesbild.standalone.areas;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaTree;
import picocli.CommandLine.Option;

/** The deployment's folder of areas. */
final class Folder {

    @Option(names = "--data", defaultValue = "data", description = "of deploy/run: its folder areas (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "another folder; every service is given it by LAGESBILD_AREAS")
    private @Nullable Path to;

    Path path() {
        return to == null ? data.resolve("areas") : to;
    }

    /** The areas as the folder has them; those of the contract where it has none. */
    AreaTree areas() {
        return Files.exists(path().resolve(AreaFolder.AREAS))
                ? Vocabularies.areas(path().resolve(AreaFolder.AREAS))
                : Vocabularies.areas();
    }
}
