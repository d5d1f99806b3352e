package org.lagesbild.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.recorded.RecordedArchive;
import org.lagesbild.publisher.recorded.RecordedMapping;

/** Files of anybody's, read by a mapping file. */
record MappedReplay(RecordedMapping mapping, List<Path> files) implements Replay {

    static MappedReplay of(Path mapping, List<Path> files) {
        return new MappedReplay(RecordedMapping.read(mapping), files);
    }

    @Override
    public List<Enrolment> partners() {
        return mapping.publishers().stream()
                .map(each -> Plays.partner(each.id(), each.sector(), each.area(), Plays.DAY))
                .toList();
    }

    @Override
    public Read read(DemoKeys keys) throws IOException {
        RecordedArchive archive =
                RecordedArchive.read(mapping, files, partner -> new EventIds(keys.eventIdSecretOf(partner)));
        return new Read(archive.recording(), archive.tally().print());
    }
}
