package org.lagesbild.publisher.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.feed.Change;
import org.lagesbild.publisher.feed.EventFeed;
import org.lagesbild.publisher.feed.PublishedLedger;
import org.lagesbild.publisher.follow.PoliceFollower.Poll;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.FakeGateway;
import org.lagesbild.publisher.gateway.GatewayClient;
import org.lagesbild.publisher.gateway.Patience;
import org.lagesbild.publisher.spool.Outbox;
import org.lagesbild.publisher.spool.SpoolFullException;
import org.lagesbild.publisher.spool.SpoolSettings;

/** One poll at a time, each by a follower that was just started, as after a stop. */
class PoliceFollowerTest {

    private static final EventIds IDS = new EventIds("sixteen bytes at least".getBytes(UTF_8));
    private static final Map<Change, Integer> NOTHING = Map.of();

    private final FakePolice police = new FakePolice();
    private final FakeGateway gateway = new FakeGateway();
    private Instant now = Instant.parse("2026-08-22T08:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        police.close();
        gateway.close();
    }

    @Test
    void shouldReportEachNoticeOnce() throws Exception {
        assertThat(seen(NoticeMade.window(0, 500))).containsOnly(Map.entry(Change.NEW, 500));
        assertThat(seen(NoticeMade.window(0, 500))).isEqualTo(NOTHING);
        assertThat(seen(NoticeMade.window(3, 503))).containsOnly(Map.entry(Change.NEW, 3));
        assertThat(gateway.counted()).hasSize(503).containsKey(IDS.of("502"));
        assertThat(police.askedBy()).containsOnly("Lagesbild test (mailto:nobody@example.org)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "[]", "{}", "<html>down</html>", "[{\"id\":1", "[1,2,3]"})
    void shouldNeverReadAnEmptyOrBrokenAnswerAsWithdrawal(String body) throws Exception {
        seen(NoticeMade.window(0, 500));
        police.answers(200, body);
        assertThat(poll().doubt()).isNotEmpty();
        assertThat(seen(NoticeMade.window(0, 500))).isEqualTo(NOTHING);
        assertThat(gateway.counted()).hasSize(500);
    }

    @Test
    void shouldNotBelieveTheAnswerToAnotherQuestionThoughItIsFull() throws Exception {
        seen(NoticeMade.window(0, 500));
        for (List<String> types : List.of(List.of("Inbrott"), List.of("Brand", "Bråk", "Misshandel"))) {
            List<NoticeMade> other = NoticeMade.window(9000, 9500);
            other.replaceAll(notice -> notice.typed(types.get((int) (notice.id() % types.size()))));
            police.answers(other);
            assertThat(poll().doubt()).contains(Doubt.OTHER_QUESTION);
        }
        police.answers(NoticeMade.window(0, 2000).stream()
                .filter(notice -> notice.county().equals("Uppsala län"))
                .toList());
        assertThat(poll().doubt()).contains(Doubt.OTHER_QUESTION);
        assertThat(seen(NoticeMade.window(0, 500))).isEqualTo(NOTHING);
        assertThat(gateway.counted()).hasSize(500);
    }

    @Test
    void shouldTakeBackWhatIsGoneFromTheMidstAndCountItAgainWhenItIsBack() throws Exception {
        seen(NoticeMade.window(0, 500));
        assertThat(seen(without(NoticeMade.window(0, 501), 250))).isEqualTo(Map.of(Change.NEW, 1, Change.RETRACTED, 1));
        assertThat(gateway.counted()).hasSize(500).doesNotContainKey(IDS.of("250"));
        assertThat(seen(without(NoticeMade.window(0, 501), 250))).isEqualTo(NOTHING);
        assertThat(seen(NoticeMade.window(1, 501))).containsOnly(Map.entry(Change.RETURNED, 1));
        JsonNode back = counted(250);
        assertThat(back.path("kind").asText()).isEqualTo("REPORT");
        assertThat(back.path("revision").asLong()).isEqualTo(3);
    }

    @Test
    void shouldLetNoticesSinkOffTheEndAndBeLiftedAgain() throws Exception {
        seen(NoticeMade.window(0, 500));
        assertThat(seen(NoticeMade.window(40, 540))).containsOnly(Map.entry(Change.NEW, 40));
        List<NoticeMade> lifted = NoticeMade.window(41, 540);
        lifted.add(0, NoticeMade.of(7));
        assertThat(seen(lifted)).isEqualTo(NOTHING);
        assertThat(seen(NoticeMade.window(1000, 1500))).containsOnly(Map.entry(Change.NEW, 500));
        assertThat(gateway.counted()).hasSize(1040);
    }

    @Test
    void shouldInferNothingFromAnAnswerThatIsNotFull() throws Exception {
        seen(NoticeMade.window(0, 500));
        assertThat(seen(without(NoticeMade.window(2, 500), 250))).isEqualTo(NOTHING);
        List<NoticeMade> unreadable = NoticeMade.window(0, 500);
        unreadable.set(100, unreadable.get(100).published("yesterday"));
        assertThat(seen(unreadable)).isEqualTo(NOTHING);
        assertThat(gateway.counted()).hasSize(500);
    }

    @Test
    void shouldCorrectWhatIsPublishedAndNothingElse() throws Exception {
        seen(NoticeMade.window(0, 500));
        assertThat(seen(changed(NoticeMade.of(9).at("/moved/")))).isEqualTo(NOTHING);
        NoticeMade shot = NoticeMade.of(9).typed("Skottlossning");
        NoticeMade killed = shot.typed("Mord/dråp");
        seen(changed(shot));
        assertThat(seen(changed(killed))).containsOnly(Map.entry(Change.CORRECTED, 1));
        assertThat(seen(changed(shot))).containsOnly(Map.entry(Change.CORRECTED, 1));
        assertThat(seen(changed(shot.typed("Sammanfattning natt")))).containsOnly(Map.entry(Change.RETRACTED, 1));
    }

    @Test
    void shouldTellAnIdThatIsUsedAgainFromOneThatIsOverwritten() throws Exception {
        seen(NoticeMade.window(0, 500));
        NoticeMade other = NoticeMade.of(9).typed("Skottlossning");
        assertThat(seen(changed(other.published("2026-08-30 9:13:04 +02:00"))))
                .containsOnly(Map.entry(Change.CORRECTED, 1));
        assertThat(seen(changed(other.published("2026-10-30 9:13:04 +02:00")))).containsOnly(Map.entry(Change.NEW, 1));
        assertThat(gateway.counted()).hasSize(501);
    }

    @Test
    void shouldJudgeAStatementAboutTheFutureOnce() throws Exception {
        List<NoticeMade> window = changed(NoticeMade.of(9).stated("22 augusti 23.30"));
        seen(window);
        now = now.plus(Duration.ofDays(1));
        assertThat(seen(window)).isEqualTo(NOTHING);
        assertThat(counted(9).path("occurredAt").asText()).isEqualTo("2026-08-22T07:00:00Z");
    }

    @Test
    void shouldSayAgainWhatDidNotFitIntoTheOutbox() throws Exception {
        police.answers(NoticeMade.window(0, 500));
        assertThatThrownBy(() -> poll(20_000)).isInstanceOf(SpoolFullException.class);
        seen(NoticeMade.window(0, 500));
        assertThat(gateway.counted()).hasSize(500);
        assertThat(gateway.received())
                .allSatisfy(item -> assertThat(item.path("revision").asLong()).isEqualTo(1));
    }

    @Test
    void shouldComeBackWhenItIsToldTo() throws Exception {
        police.answers(429, "");
        Poll poll = poll();
        assertThat(poll.doubt()).contains(Doubt.NO_ANSWER);
        assertThat(poll.after()).contains(Duration.ofMinutes(30));
    }

    @Test
    void shouldKeepToTheRateThatIsAllowed() {
        assertThatThrownBy(() -> new FollowSettings(police.uri(), "me", Duration.ofSeconds(59)))
                .hasMessageContaining("one question a minute");
        assertThatThrownBy(() -> new FollowSettings(police.uri(), " ", Duration.ofMinutes(5)))
                .hasMessageContaining("who asks");
    }

    private Map<Change, Integer> seen(List<NoticeMade> notices) throws Exception {
        police.answers(notices);
        Poll poll = poll();
        assertThat(poll.doubt()).isEmpty();
        return poll.changes();
    }

    private JsonNode counted(long id) {
        return requireNonNull(gateway.counted().get(IDS.of(Long.toString(id))));
    }

    private Poll poll() throws Exception {
        return poll(1 << 20);
    }

    private Poll poll(long room) throws Exception {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Delivery delivery = new Delivery(new GatewayClient(gateway.settings(), clock), Patience.endless(), wait -> {});
        try (PublishedLedger ledger = PublishedLedger.open(folder.resolve("ledger"), IDS);
                Outbox outbox =
                        Outbox.open(SpoolSettings.in(folder.resolve("spool")).atMost(room), delivery, clock)) {
            Poll poll = follower(new EventFeed(ledger, outbox), clock).poll();
            outbox.forward();
            return poll;
        }
    }

    private PoliceFollower follower(EventFeed feed, Clock clock) throws IOException {
        FollowSettings settings =
                new FollowSettings(police.uri(), "Lagesbild test (mailto:nobody@example.org)", Duration.ofMinutes(10));
        return new PoliceFollower(settings, folder.resolve("seen.json"), IDS, feed, clock);
    }

    private static List<NoticeMade> without(List<NoticeMade> notices, long id) {
        notices.removeIf(notice -> notice.id() == id);
        return notices;
    }

    private static List<NoticeMade> changed(NoticeMade notice) {
        List<NoticeMade> window = NoticeMade.window(0, 500);
        window.replaceAll(old -> old.id() == notice.id() ? notice : old);
        return window;
    }
}
