package org.lagesbild.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.polisen.PolisenArchive;

/** The archive of polisen.se. */
record PolisenReplay(List<Path> files) implements Replay {

    /**
     * Enrolled beside the archive's one partner, and never heard: figures are released only where two partners may report,
     * so that none is one partner's alone. One county, since every release of the country costs a replay hundreds of
     * megabytes; and a gap of a century, since nobody should miss it.
     */
    private static final String SILENT_PARTNER = "tyst-part";

    private static final String SILENT_PARTNERS_AREA = "01";
    private static final int SILENT_PARTNERS_GAP = 1_000_000;

    @Override
    public List<Enrolment> partners() {
        return List.of(
                Plays.partner(PolisenArchive.PARTNER, "POLICE", "00", Plays.DAY),
                Plays.partner(SILENT_PARTNER, "MUNICIPALITY", SILENT_PARTNERS_AREA, SILENT_PARTNERS_GAP));
    }

    @Override
    public Read read(DemoKeys keys) throws IOException {
        EventIds ids = new EventIds(keys.eventIdSecretOf(PolisenArchive.PARTNER));
        PolisenArchive archive = PolisenArchive.read(files, ids);
        return new Read(archive.recording(), archive.tally().print());
    }
}
