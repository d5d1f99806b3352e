package org.lagesbild.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.gateway.http.Admission.Place;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

final class AdmissionTest {

    private static final long SMALL = 500;
    private static final long UNKNOWN = -1;

    private final Admission admission = new Admission(128L << 20, 8);

    @Test
    void shouldLimitTheRequestsOfOneAndNotOfOthers() {
        fill("a", 8, SMALL);
        assertRefused("a", SMALL, ProblemType.TOO_MANY_REQUESTS);
        assertThatCode(() -> admission.enter("b", SMALL)).doesNotThrowAnyException();
    }

    @Test
    void shouldNotLetOneTakeAllTheRoomWithBodiesOfUnknownLength() {
        fill("a", 4, UNKNOWN);
        assertRefused("a", UNKNOWN, ProblemType.TOO_MANY_REQUESTS);
        assertThatCode(() -> fill("b", 3, UNKNOWN)).doesNotThrowAnyException();
    }

    @Test
    void shouldCallItselfUnavailableWhenTheRoomIsFull() {
        fill("a", 4, UNKNOWN);
        fill("b", 3, UNKNOWN);
        assertRefused("c", UNKNOWN, ProblemType.UNAVAILABLE);
        assertThatCode(() -> admission.enter("c", SMALL)).doesNotThrowAnyException();
    }

    @Test
    void shouldHaveAllItsRoomAgainAfterRefusals() {
        for (int round = 0; round < 3; round++) {
            List<Place> places = fill("a", 4, UNKNOWN);
            places.addAll(fill("b", 3, UNKNOWN));
            assertRefused("a", UNKNOWN, ProblemType.TOO_MANY_REQUESTS);
            assertRefused("c", UNKNOWN, ProblemType.UNAVAILABLE);
            places.forEach(Place::close);
        }
        assertThatCode(() -> fill("c", 8, SMALL)).doesNotThrowAnyException();
    }

    private List<Place> fill(String partner, int requests, long length) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            places.add(admission.enter(partner, length));
        }
        return places;
    }

    private void assertRefused(String partner, long length, ProblemType type) {
        assertThatThrownBy(() -> admission.enter(partner, length))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
