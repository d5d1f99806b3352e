package org.lagesbild.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.lagesbild.gateway.avro.WriterSchemas;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.web.problem.ProblemType;

/**
 * Takes a body apart while it arrives, and holds each of its items against every gate, and them all against what may be
 * now. Nothing leaves from here.
 */
final class Inspection {

    private final RightsDesk rights;
    private final Gates gates;
    private final WriterSchemas schemas;
    private final Limits limits;
    private final ItemProblems problems;

    Inspection(RightsDesk rights, Gates gates, WriterSchemas schemas, Limits limits, ItemProblems problems) {
        this.rights = rights;
        this.gates = gates;
        this.schemas = schemas;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * All items with what was found; a 413 or 400 where the body as a whole may not be, or cannot be read; a 429 or 503
     * where it may not be now.
     */
    Batch of(Publication publication) throws IOException {
        Sender sender =
                new Sender(rights.of(publication.partner()), publication.submissionId(), publication.receivedAt());
        try (InputStream content = publication.content(BodyLimits.CONTRACT)) {
            Items items = publication.format().items(content, BodyLimits.CONTRACT, schemas);
            Batch batch = new Batch(publication, items.indexed());
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                batch.add(item.get(), gates.check(item.get(), sender));
            }
            limits.apply(publication, batch);
            return batch;
        } catch (TooLargeException e) {
            throw Bodies.tooLarge(BodyLimits.CONTRACT);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (UnreadableBodyException e) {
            gates.count(e);
            throw ProblemType.MALFORMED
                    .exception()
                    .detail("Inget togs emot.", "Nothing was taken in.")
                    .with("problems", problems.ofBody(e.reasons(), publication.reader()));
        }
    }
}
