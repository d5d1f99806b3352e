package org.lagesbild.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.messaging.catalogue.EditionGuard;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The areas of an installation on one machine: those in its data directory, where {@code deploy/areas} has put any. */
public final class OwnAreas {

    private static final Logger LOG = LoggerFactory.getLogger(OwnAreas.class);

    private OwnAreas() {}

    /** To be called before anything asks for areas; what the process was told itself stands over it. */
    public static void use(Path data) {
        Path folder = data.resolve("areas");
        if (AreaFolder.path().isEmpty() && Files.isDirectory(folder)) {
            System.setProperty(AreaFolder.PROPERTY, folder.toString());
        }
    }

    /** Refuses a log that was counted by other editions, and says by which areas this process counts. */
    static void check(House house) {
        LOG.info(
                "areas: {}, {} of them",
                AreaFolder.stamp(),
                Vocabularies.areas().all().size());
        EditionGuard.require(Vocabularies.areas(), house.access(), house.registry());
    }
}
