package org.lagesbild.web.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.lagesbild.web.problem.Language;

/** The pages around signing in, in Swedish or English. They hold nothing that was sent, and need no script. */
@Singleton
final class SignInPages {

    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Lägesbild</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">%s
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:14vh auto;padding:0 1rem}
            h1{font-size:1.6rem;margin:0 0 .25rem}h1+p{margin-top:0;opacity:.8}
            input,button,a.way{font:inherit;padding:.6rem;width:100%%;box-sizing:border-box;margin:.25rem 0}
            a.way,button{display:block;text-align:center;background:#1d4e6b;color:#fff;border:0;border-radius:.4rem;
            text-decoration:none;cursor:pointer}form+form,.or{margin-top:1.5rem}
            [role=alert]{border-left:.25rem solid #b5542a;padding:.25rem .75rem}</style>
            </head><body><main><h1>Lägesbild</h1>%s</main></body></html>
            """;

    private static final String FORM = """
            <form method="post" action="%s"><label>%s
            <input type="password" name="key" autocomplete="current-password" required autofocus></label>
            <button>%s</button></form>
            """;

    private final Optional<String> contact;

    SignInPages(SignInSettings settings) {
        this.contact = settings.contact().filter(text -> !text.isBlank());
    }

    /** The ways in that there are. */
    record Ways(boolean issuer, boolean key) {}

    MutableHttpResponse<String> form(HttpRequest<?> request, Ways ways, boolean refused) {
        Language language = Language.of(request);
        String what = "<p>%s</p>"
                .formatted(language.of("Kommunens gemensamma lägesbild.", "The municipality's common picture."));
        String sorry = language.of("Det gick inte. Försök igen.", "That did not work. Try again.");
        String issuer = "<p><a class=\"way\" href=\"%s\">%s</a></p>"
                .formatted(
                        IssuerController.START,
                        language.of("Logga in med organisationens konto", "Sign in with your organisation's account"));
        String key =
                FORM.formatted(SignInController.PATH, language.of("Nyckel", "Key"), language.of("Logga in", "Sign in"));
        String body = what + (refused ? alert(sorry) : "") + (ways.issuer() ? issuer : "") + (ways.key() ? key : "");
        return page(refused ? HttpStatus.FORBIDDEN : HttpStatus.OK, language, "", body);
    }

    /** The issuer knows the person, and we do not. */
    MutableHttpResponse<String> stranger(HttpRequest<?> request) {
        Language language = Language.of(request);
        String ask = contact.map(SignInPages::escaped)
                .map(whom -> language.of("Be om den hos ", "Ask for it: ") + whom)
                .orElseGet(() -> language.of(
                        "Be den som förvaltar lägesbilden i din kommun om den.",
                        "Ask whoever runs the picture in your municipality."));
        String sorry = language.of(
                "Du är inloggad hos din organisation, men har ingen rättighet här.",
                "Your organisation knows you, but you have no rights here.");
        return page(HttpStatus.FORBIDDEN, language, "", alert(sorry) + "<p>" + ask + "</p>" + again(language));
    }

    /** The attempt took too long, was another browser's, or was broken off. */
    MutableHttpResponse<String> refused(HttpRequest<?> request) {
        Language language = Language.of(request);
        String sorry = language.of(
                "Inloggningen avbröts eller tog för lång tid.", "Signing in was broken off or took too long.");
        return page(HttpStatus.FORBIDDEN, language, "", alert(sorry) + again(language));
    }

    MutableHttpResponse<String> away(HttpRequest<?> request) {
        Language language = Language.of(request);
        String sorry = language.of(
                "Organisationens inloggning svarar inte just nu.", "Your organisation's sign-in does not answer now.");
        return page(HttpStatus.SERVICE_UNAVAILABLE, language, "", alert(sorry) + again(language))
                .header(HttpHeaders.RETRY_AFTER, "10");
    }

    /** Goes on by itself: a form's answer may not lead straight to another host. */
    MutableHttpResponse<String> onward(HttpRequest<?> request, URI target) {
        Language language = Language.of(request);
        String where = escaped(target.toString());
        String link = "<p><a class=\"way\" href=\"%s\">%s</a></p>"
                .formatted(where, language.of("Logga ut hos organisationen", "Sign out at your organisation"));
        return page(
                HttpStatus.OK, language, "<meta http-equiv=\"refresh\" content=\"0;url=%s\">".formatted(where), link);
    }

    private static String again(Language language) {
        return "<p><a class=\"way\" href=\"%s\">%s</a></p>"
                .formatted(SignInController.PATH, language.of("Försök igen", "Try again"));
    }

    private static String alert(String text) {
        return "<p role=\"alert\">" + text + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static MutableHttpResponse<String> page(HttpStatus status, Language language, String head, String body) {
        return HttpResponse.<String>status(status)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'")
                .body(PAGE.formatted(language.tag(), head, body));
    }
}
