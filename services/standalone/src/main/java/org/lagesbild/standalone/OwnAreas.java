package org.lagesbild.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lagesbild.messaging.catalogue.AreaFolder;

/** The areas of an installation on one machine: those in its data directory, where {@code deploy/areas} has put any. */
public final class OwnAreas {

    private OwnAreas() {}

    /** To be called before anything asks for areas; what the process was told itself stands over it. */
    public static void use(Path data) {
        Path folder = data.resolve("areas");
        if (AreaFolder.path().isEmpty() && Files.isDirectory(folder)) {
            System.setProperty(AreaFolder.PROPERTY, folder.toString());
        }
    }
}
