package org.lagesbild.web.session;

import org.lagesbild.web.problem.Language;

/** The two pages of signing in. They hold nothing that was sent. */
final class SignInPages {

    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Lägesbild</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">%s
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:15vh auto;padding:0 1rem}
            input,button{font:inherit;padding:.5rem;width:100%%;box-sizing:border-box;margin:.25rem 0}</style>
            </head><body><h1>Lägesbild</h1>%s</body></html>
            """;

    private static final String FORM = """
            <form method="post" action="%s"><label>%s
            <input type="password" name="key" autocomplete="current-password" required autofocus></label>
            <button>%s</button></form>
            """;

    private SignInPages() {}

    static String form(Language language, boolean refused) {
        String sorry = language.of("Det gick inte. Försök igen.", "That did not work. Try again.");
        String form =
                FORM.formatted(SignInController.PATH, language.of("Nyckel", "Key"), language.of("Logga in", "Sign in"));
        return PAGE.formatted(language.tag(), "", (refused ? "<p role=\"alert\">" + sorry + "</p>" : "") + form);
    }

    /** Goes on by itself: a redirect from a link in another site would leave a strict cookie behind. */
    static String welcome(Language language) {
        String onward = "<meta http-equiv=\"refresh\" content=\"0;url=/\">";
        String link = "<p><a href=\"/\">" + language.of("Till lägesbilden", "Go on") + "</a></p>";
        return PAGE.formatted(language.tag(), onward, link);
    }
}
