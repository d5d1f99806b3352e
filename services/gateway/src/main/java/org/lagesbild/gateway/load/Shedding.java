package org.lagesbild.gateway.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * Leaves undone what is worth least while there is too much to do: the load is that of the signal that is nearest to its
 * end, and each {@link Urgency} has the load from which it is turned away, with a 503 and a time to come back that is
 * longer the less it is worth. Nothing of it was taken in. Asked twice: before a body is read, and when it was.
 */
public final class Shedding {

    private final List<Signal> signals;
    private final MeterRegistry meters;

    public Shedding(List<Signal> signals, MeterRegistry meters) {
        this.signals = List.copyOf(signals);
        this.meters = meters;
        this.signals.forEach(signal -> meters.gauge("lagesbild.load", List.of(tag(signal)), signal, Signal::load));
        Stream.of(Urgency.values()).forEach(this::counter);
    }

    /** Lets it pass, or throws the 503. */
    public void admit(Urgency urgency) {
        if (urgency.shedAt(load())) {
            counter(urgency).increment();
            throw shed(urgency);
        }
    }

    private double load() {
        return signals.stream().mapToDouble(Signal::load).max().orElse(0);
    }

    private Counter counter(Urgency urgency) {
        return meters.counter("lagesbild.shed", "urgency", urgency.tag());
    }

    private static Tag tag(Signal signal) {
        return Tag.of("signal", signal.name());
    }

    private static ProblemException shed(Urgency urgency) {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(urgency.comeBack())
                .with("urgency", urgency.tag())
                .detail(
                        "För mycket på gång; det som brådskar minst får vänta. Inget togs emot.",
                        "Too much under way; what is least urgent waits. Nothing was taken in.");
    }
}
