package org.lagesbild.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.risk.change.Change;

/**
 * Passes on what people accept as a new usual level. Alerts take it down and know nothing of models; models have one input,
 * which alerts do not write to. Whatever else people say of episodes stays where it is.
 */
public final class AcceptedLevels extends ContextualProcessor<String, @Nullable Judgement, String, Emission> {

    @Override
    public void process(Record<String, @Nullable Judgement> record) {
        Judgement said = record.value();
        AcceptedSeries accepted = said == null ? null : said.accepted();
        if (said != null && accepted != null) {
            Change change = new Change.Accepted(said.municipality(), accepted.series(), said.at());
            context().forward(new Record<>(said.municipality(), new Emission.OfChange(change), record.timestamp()));
        }
    }
}
