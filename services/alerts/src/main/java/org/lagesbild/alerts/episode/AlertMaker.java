package org.lagesbild.alerts.episode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesTest;

/** Makes an alert of what is to be said: its ids, grade, silence and words follow from that alone. */
final class AlertMaker {

    private static final int ID_BYTES = 16;

    private final Ground ground;
    private final Grades grades;

    AlertMaker(Ground ground) {
        this.ground = ground;
        this.grades = new Grades(ground.words());
    }

    /**
     * @param test the numbers it is said by
     * @param marks without whether it is silenced
     * @param cluster of neighbours, what it is said by instead
     */
    record Draft(
            Alert.Subject subject,
            EpisodeState state,
            SeriesTest test,
            Alert.Method method,
            Marks marks,
            @Nullable Cluster cluster) {

        Draft(Alert.Subject subject, EpisodeState state, SeriesTest test, Alert.Method method, Marks marks) {
            this(subject, state, test, method, marks, null);
        }
    }

    record Marks(int heldBack, boolean newSource, String parent, String by) {

        static final Marks NONE = new Marks(0, false, "", "");
    }

    /** @param before what was last said of the episode; null where this opens it */
    Alert make(@Nullable Alert before, Draft draft, When when) {
        Alert.Identity identity = identity(before, draft, when);
        Alert.Subject subject = draft.subject();
        Marks marks = draft.marks();
        Alert wordless = new Alert(
                identity,
                subject,
                new Alert.Moment(
                        when.at(),
                        when.day(),
                        when.revision(),
                        before == null ? when.day() : before.moment().opened()),
                grades.of(subject, draft.state(), new Grades.Said(draft)),
                draft.test(),
                draft.cluster(),
                draft.method(),
                new Alert.Marks(
                        marks.heldBack(),
                        marks.newSource(),
                        ground.silences().cover(subject, Instant.ofEpochMilli(when.at())),
                        marks.parent(),
                        marks.by()),
                List.of());
        return with(wordless, ground.wording().of(wordless));
    }

    private static Alert.Identity identity(@Nullable Alert before, Draft draft, When when) {
        String episode = before == null
                ? episode(draft.subject(), when.day())
                : before.identity().episode();
        List<String> references = new ArrayList<>();
        if (before != null) {
            references.addAll(before.identity().references());
            references.add(before.identity().id());
        }
        return new Alert.Identity(
                id(episode + "|" + draft.state() + "|" + when.stamp()), episode, references, draft.state());
    }

    /** An episode that is about a partner has it behind its rule. */
    static String episode(Alert.Subject subject, int opened) {
        String partner = subject.partner().isEmpty() ? "" : ":" + subject.partner();
        return subject.area() + "|" + subject.category() + "|" + subject.rule() + partner + "|" + opened;
    }

    /** The same whenever it is worked out again: 128 bits of SHA-256, in hex. */
    static String id(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static Alert with(Alert alert, List<Alert.Text> texts) {
        return new Alert(
                alert.identity(),
                alert.subject(),
                alert.moment(),
                alert.grade(),
                alert.test(),
                alert.cluster(),
                alert.method(),
                alert.marks(),
                texts);
    }
}
