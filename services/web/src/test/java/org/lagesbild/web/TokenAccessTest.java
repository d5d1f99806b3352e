package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.web.token.LittleIssuer;

/** Systems that come with a token of the issuer instead of a key of ours. */
final class TokenAccessTest {

    private static final String AUDIENCE = "lagesbild";

    private LittleIssuer issuer;
    private Site site;

    @BeforeEach
    void start() {
        issuer = new LittleIssuer();
        site = new Site(Map.of(
                "lagesbild.issuer",
                issuer.name(),
                "lagesbild.tokens.audience",
                AUDIENCE,
                "lagesbild.tokens.principal-claims",
                "client_id,azp"));
    }

    @AfterEach
    void stop() {
        site.close();
        issuer.close();
    }

    @Test
    void shouldRecogniseAClientByItsPrincipalsName() {
        assertThat(with(token("polisen"), "/sample/publisher").body()).isEqualTo("polisen");
    }

    @Test
    void shouldRecogniseAClientThatItsPrincipalLists() {
        assertThat(with(token("7b0c-app"), "/sample/look").body()).isEqualTo("samordning");
    }

    @Test
    void shouldNotTakeThePrincipalsNameWhereItListsItsClients() {
        assertThat(with(token("samordning"), "/sample/look").statusCode()).isEqualTo(401);
    }

    @Test
    void shouldRefuseAClientThatNobodyEnrolled() {
        assertThat(with(token("somebody-else"), "/sample/publisher").statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldGrantNoMoreThanTheRightsFile() {
        assertThat(with(token("polisen"), "/sample/look").statusCode()).isEqualTo(403);
        assertThat(with(token("avstangd"), "/sample/publisher").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldStillTakeKeys() {
        assertThat(site.getAs("polisen", "/sample/publisher").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLetNobodyInByATokenThatIsOver() {
        String over = issuer.token("polisen", AUDIENCE, Instant.now().minusSeconds(600));
        assertThat(with(over, "/sample/publisher").statusCode()).isEqualTo(401);
        assertThat(with(over, "/sample/open").body()).isEqualTo("nobody");
    }

    @Test
    void shouldSayWhenNobodyCanTell() {
        String sound = token("polisen");
        issuer.close();
        HttpResponse<String> answer = with(sound, "/sample/publisher");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    }

    @Test
    void shouldCountTokensByWhatBecameOfThem() {
        with(token("polisen"), "/sample/publisher");
        with(token("polisen") + "x", "/sample/publisher");
        assertThat(site.getAs("drift", "/prometheus").body())
                .contains("lagesbild_tokens_total{verdict=\"holds\"} 1.0")
                .contains("lagesbild_tokens_total{verdict=\"refused\"} 1.0");
    }

    private String token(String client) {
        return issuer.token(client, AUDIENCE, Instant.now().plusSeconds(300));
    }

    private HttpResponse<String> with(String token, String path) {
        return site.send(site.request(path).header("Authorization", "Bearer " + token));
    }
}
