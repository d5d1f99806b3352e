package org.lagesbild.publisher.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.feed.Change;
import org.lagesbild.publisher.feed.EventFeed;
import org.lagesbild.publisher.polisen.ArchiveTally;
import org.lagesbild.publisher.polisen.NoticeMeaning;

/**
 * Follows the notices of polisen.se: each question's answer becomes the reports, corrections, retractions and returns
 * that follow from it, or nothing where the answer is not believed. Stopped anywhere, it goes on from what it knew. The
 * event ids are those that the archive of the same feed gives under the same secret.
 */
public final class PoliceFollower {

    private final PoliceApi api;
    private final Path file;
    private final EventIds ids;
    private final EventFeed feed;
    private final InstantSource clock;
    private FollowState state;

    /**
     * Goes on from this file, or begins it.
     *
     * @throws IOException where the file cannot be read
     */
    public PoliceFollower(FollowSettings settings, Path file, EventIds ids, EventFeed feed, InstantSource clock)
            throws IOException {
        this.api = new PoliceApi(settings);
        this.file = file;
        this.ids = ids;
        this.feed = feed;
        this.clock = clock;
        this.state = FollowState.read(file);
    }

    /**
     * What one question brought.
     *
     * @param doubt why nothing followed from the answer
     * @param changes how many events, by what changed about them
     * @param after when not to ask again before, where the other side said so
     */
    public record Poll(Optional<Doubt> doubt, Map<Change, Integer> changes, Optional<Duration> after) {}

    /**
     * Asks once, and publishes what follows.
     *
     * @throws IOException where it could not be put down; nothing is lost, since the next answer says it again
     */
    public Poll poll() throws IOException, InterruptedException {
        PoliceApi.Reply reply = api.ask();
        Answer answer = reply.answer();
        if (answer.doubt().isPresent()) {
            return new Poll(answer.doubt(), Map.of(), reply.after());
        }
        NoticeMeaning meaning = new NoticeMeaning(new ArchiveTally.Counter());
        Sighting sighting = new Sighting(ids, meaning, state, clock.instant());
        FollowState after = sighting.after(state, answer);
        Map<Change, Integer> changes = feed.say(sighting.contents(), sighting.gone());
        after.write(file, clock.instant());
        state = after;
        return new Poll(Optional.empty(), changes, reply.after());
    }
}
