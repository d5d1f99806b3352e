package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.session.SignInLinks;

/** A process that is asked before it knows who is who, which is what follows every restart. */
final class LateRightsTest {

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        String seed = directory.resolve("seed").toString();
        site = new Site(Map.of("test.late-rights", true, "lagesbild.dev.seed-file", seed));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldNotCallAKnownKeyAStrangersWhenTheRightsArriveWhileItLooks() {
        HttpResponse<String> early = site.getAs("polisen", "/sample/publisher");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(site.getAs("polisen", "/sample/publisher").statusCode()).isEqualTo(200);
        assertThat(site.getAs("nobody-we-know", "/sample/publisher").statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldNotWasteALinkOnThat() {
        String link = site.context().getBean(SignInLinks.class).issue("samordning");
        assertThat(site.send(site.request(link)).statusCode()).isEqualTo(503);
        site.getAs("polisen", "/sample/publisher");
        assertThat(site.send(site.request(link)).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldNotCallATypedKeyWrongYet() {
        var form = site.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + KnownPrincipals.key("samordning")));
        assertThat(site.send(form).statusCode()).isEqualTo(503);
    }

    /** Nobody is found the first time a key is looked up; right after that, everybody is known. */
    @Singleton
    @Primary
    @Requires(property = "test.late-rights")
    static final class LatePrincipals implements Principals {

        private final KnownPrincipals known;
        private volatile boolean arrived;

        LatePrincipals(KnownPrincipals known) {
            this.known = known;
        }

        @Override
        public Optional<Enrolment> byKeyHash(String hash) {
            Optional<Enrolment> found = arrived ? known.byKeyHash(hash) : Optional.empty();
            arrived = true;
            return found;
        }

        @Override
        public Optional<Enrolment> byId(String principal) {
            return arrived ? known.byId(principal) : Optional.empty();
        }

        @Override
        public boolean ready() {
            return arrived;
        }
    }
}
