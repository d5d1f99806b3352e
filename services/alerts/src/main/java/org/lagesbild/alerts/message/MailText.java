package org.lagesbild.alerts.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.area.Area;

/**
 * What people get by mail: plain text, made of what was disclosed, in one language.
 *
 * @param subject one line
 */
public record MailText(String subject, String text) {

    private static final String SWEDISH = "sv";

    /** One alert. */
    public static MailText of(Alert alert, String language, String subscription) {
        return new MailText(
                mark(alert, language) + words(alert, language).headline(),
                paragraph(alert, language) + foot(language, subscription));
    }

    /** Several alerts, in the order given. */
    public static MailText of(List<Alert> alerts, String language, String subscription) {
        StringBuilder text = new StringBuilder();
        alerts.forEach(alert -> text.append(paragraph(alert, language)).append('\n'));
        String subject = SWEDISH.equals(language)
                ? "Lägesbild: %d larm i sammandrag".formatted(alerts.size())
                : "Lägesbild: digest of %d alerts".formatted(alerts.size());
        return new MailText(subject, text + foot(language, subscription));
    }

    /** That another subscription's endpoint is gone. */
    public static MailText disabled(String other, String language, String subscription) {
        return SWEDISH.equals(language)
                ? new MailText(
                        "Lägesbild: en prenumeration är avstängd",
                        "Mottagaren av prenumerationen %s svarar att den inte längre finns (410).\n".formatted(other)
                                + "Inget är förlorat: larmen väntar tills prenumerationen återupptas.\n"
                                + foot(language, subscription))
                : new MailText(
                        "Lägesbild: a subscription was disabled",
                        "The endpoint of subscription %s says that it is gone (410).\n".formatted(other)
                                + "Nothing is lost: alerts wait until the subscription is resumed.\n"
                                + foot(language, subscription));
    }

    /** That messages arrive. */
    public static MailText test(String language, String subscription) {
        return SWEDISH.equals(language)
                ? new MailText(
                        "Lägesbild: prov av en prenumeration",
                        "Inget har hänt. Så här kommer larm fram.\n" + foot(language, subscription))
                : new MailText(
                        "Lägesbild: a subscription is tried out",
                        "Nothing has happened. This is how alerts arrive.\n" + foot(language, subscription));
    }

    private static String paragraph(Alert alert, String language) {
        Alert.Text words = words(alert, language);
        StringBuilder text = new StringBuilder(mark(alert, language)).append(words.headline());
        text.append('\n')
                .append(place(alert))
                .append('\n')
                .append(words.description())
                .append('\n');
        if (!words.overall().isEmpty()) {
            text.append(words.overall()).append('\n');
        }
        return text.toString();
    }

    private static String place(Alert alert) {
        String code = alert.subject().area();
        return Vocabularies.areas().find(code).map(Area::name).orElse(code) + " (" + code + ")";
    }

    /** What is over, or was never there, says so in its first words. */
    private static String mark(Alert alert, String language) {
        boolean swedish = SWEDISH.equals(language);
        return switch (alert.identity().state()) {
            case CANCELLED -> swedish ? "ÅTERTAGET: " : "CANCELLED: ";
            case CLOSED -> swedish ? "Avslutat: " : "Closed: ";
            default -> "";
        };
    }

    private static Alert.Text words(Alert alert, String language) {
        Optional<Alert.Text> spoken = alert.texts().stream()
                .filter(text -> text.language().equals(language))
                .findFirst();
        return spoken.or(() -> alert.texts().stream().findFirst())
                .orElseGet(() -> new Alert.Text(
                        language,
                        alert.identity().state().name().toLowerCase(Locale.ROOT),
                        alert.subject().category(),
                        ""));
    }

    private static String foot(String language, String subscription) {
        return SWEDISH.equals(language)
                ? "\n-- \nDetta sänds automatiskt enligt prenumerationen %s, som ändras och avslutas i lägesbilden.\n"
                                .formatted(subscription)
                        + "Siffrorna är avidentifierade men inte offentliga.\n"
                : "\n-- \nSent automatically by subscription %s, which is changed and ended in Lägesbild.\n"
                                .formatted(subscription)
                        + "The figures hold no person, and are not public.\n";
    }
}
