package org.lagesbild.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.publisher.run.Recording;

/** Recorded files that are played instead of the story, and whose they are. */
interface Replay {

    /** In place of a mapping file: the archive of polisen.se, whose meaning is built in. */
    String POLISEN = "polisen";

    /**
     * @param kind {@link #POLISEN}, or the path of a mapping file
     * @throws IllegalArgumentException where the mapping file has anything wrong in it
     */
    static Replay of(String kind, List<Path> files) {
        return kind.equals(POLISEN) ? new PolisenReplay(files) : MappedReplay.of(Path.of(kind), files);
    }

    /** Who publishes in it, to be enrolled before it begins. */
    List<Enrolment> partners();

    /** Reads the files. */
    Read read(DemoKeys keys) throws IOException;

    /** What is played, and what is to be told of the files. */
    record Read(Recording recording, String tally) {}
}
