package org.lagesbild.alerts.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.TestedCount;

/** What residents and officials read. */
record Swedish(Names names) implements Phrases {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv"));

    @Override
    public String code() {
        return "sv";
    }

    @Override
    public Numbers numbers() {
        return Numbers.SV;
    }

    @Override
    public String about(String category, String area) {
        return category.isEmpty() ? area : category + " i " + area;
    }

    @Override
    public String headline(Alert alert, String about) {
        AlertKind kind = alert.subject().kind();
        return switch (alert.identity().state()) {
            case CLOSED -> about + ": aviseringen är avslutad";
            case CANCELLED -> about + ": aviseringen tas tillbaka";
            case WEAKENED -> about + ": antalet är nedrättat";
            case ACKNOWLEDGED -> about + ": någon tittar på det";
            case STRENGTHENED -> strengthened(kind, about);
            case OPENED, UNKNOWN -> opened(kind, about);
        };
    }

    private static String strengthened(AlertKind kind, String about) {
        return switch (kind) {
            case BUDGET -> about + ": fler aviseringar hålls tillbaka";
            case THRESHOLD -> about + ": dubbelt så många rapporter som senast";
            case COVERAGE -> about + ": en väntad källa hörs inte";
            case STATISTICAL, CORROBORATION, CLUSTER, UNKNOWN -> about + ": ökningen är tydligare än förut";
        };
    }

    private static String opened(AlertKind kind, String about) {
        return switch (kind) {
            case THRESHOLD -> about + ": så många rapporter som kommunen vill veta av";
            case CORROBORATION -> about + ": flera slags källor ser fler rapporter än vanligt";
            case COVERAGE -> about + ": en väntad källa hörs inte";
            case BUDGET -> about + ": aviseringar hålls tillbaka";
            case CLUSTER -> about + ": fler rapporter än vanligt i angränsande områden tillsammans";
            case STATISTICAL, UNKNOWN -> about + ": fler rapporter än vanligt";
        };
    }

    @Override
    public String counted(long reported, AlertWindow window, int day) {
        String until = LocalDate.ofEpochDay(day - 1L).format(DATE);
        String count =
                numbers().whole(reported) + (reported == 1 ? " rapporterad händelse" : " rapporterade händelser");
        return switch (window) {
            case DAY -> count + " dygnet " + until + ".";
            case WEEK, UNKNOWN -> count + " de sju dygnen till och med " + until + ".";
            case FORTNIGHT -> count + " de 14 dygnen till och med " + until + ".";
            case MONTH -> count + " de 28 dygnen till och med " + until + ".";
        };
    }

    @Override
    public String expected(TestedCount count, AlertWindow window) {
        return "Väntat %s (95 av 100 sådana %s: %s–%s)."
                .formatted(
                        numbers().about(count.expected()),
                        plural(window),
                        numbers().whole(count.range().low()),
                        numbers().whole(count.range().high()));
    }

    private static String singular(AlertWindow window) {
        return switch (window) {
            case DAY -> "dygn";
            case FORTNIGHT -> "period om 14 dygn";
            case WEEK, MONTH, UNKNOWN -> "vecka";
        };
    }

    private static String plural(AlertWindow window) {
        return switch (window) {
            case DAY -> "dygn";
            case FORTNIGHT -> "perioder om 14 dygn";
            case WEEK, MONTH, UNKNOWN -> "veckor";
        };
    }

    @Override
    public String slow(double expected, double cusum) {
        return "Väntat %s. Ökningen har vuxit fram under flera veckor (summan är %s)."
                .formatted(numbers().about(expected), numbers().ratio(cusum));
    }

    @Override
    public String chance(double probability, AlertWindow window) {
        String time = singular(window);
        String often = Numbers.rarerThanAMillion(probability) ? "mer sällan än" : "ungefär";
        return "Så många av en slump: %s 1 %s av %s."
                .formatted(often, time, numbers().oneIn(probability));
    }

    @Override
    public String noticed(long alarmCount) {
        return "En ökning hade märkts från %s.".formatted(numbers().whole(alarmCount));
    }

    @Override
    public String independent(long atLeast) {
        return "Minst %s är olika händelser; resten kan ha rapporterats av flera."
                .formatted(numbers().whole(atLeast));
    }

    @Override
    public String ratio(double value, double low, double high) {
        return "På 28 dygn %s gånger det väntade (90 %% säkert: %s–%s)."
                .formatted(
                        numbers().ratio(value), numbers().ratio(low), numbers().ratio(high));
    }

    @Override
    public String sectors(List<String> shares) {
        return "Underlag: " + String.join(", ", shares) + ".";
    }

    @Override
    public String discovered(long count) {
        return "Därutöver %s som upptäckts vid patrull eller kontroll; de räknas inte."
                .formatted(numbers().whole(count));
    }

    @Override
    public String newSource(int weeks) {
        return weeks == 1
                ? "En källa är ny sedan en vecka: ökningen kan komma av den."
                : "En källa är ny sedan %s veckor: ökningen kan komma av den."
                        .formatted(numbers().whole(weeks));
    }

    @Override
    public String accepted(String isoWeek) {
        return "Det vanliga räknas från den nivå som någon godtog efter vecka %s.".formatted(isoWeek);
    }

    @Override
    public String few() {
        return "Osäkert: få händelser.";
    }

    @Override
    public String lately(long reported, AlertWindow window) {
        String time = window == AlertWindow.DAY ? "24 timmarna" : "sju dygnen";
        return "%s rapporterade händelser de senaste %s.".formatted(numbers().whole(reported), time);
    }

    @Override
    public String joint(int sectors, double probability) {
        return "%s slags källor ser var för sig en ökning på 28 dygn; av en slump skulle de det ungefär 1 gång av %s."
                .formatted(numbers().whole(sectors), numbers().oneIn(probability));
    }

    @Override
    public String bound(long atLeast, AlertWindow window) {
        String time = window == AlertWindow.DAY ? "24 timmar" : "sju dygn";
        return "Kommunen vill veta av %s eller fler på %s.".formatted(numbers().whole(atLeast), time);
    }

    @Override
    public String silent(String partner) {
        return "Källan %s har varit tyst längre än den brukar. Att inget rapporteras betyder inte att inget händer."
                .formatted(partner);
    }

    @Override
    public String heard(String partner) {
        return "Källan %s är inte längre tyst, eller väntas inte längre.".formatted(partner);
    }

    @Override
    public String budget(int heldBack) {
        return heldBack == 0
                ? "En ny vecka har börjat, med en ny gräns för hur många aviseringar som öppnas."
                : "Veckans gräns för nya aviseringar är nådd. Det minst sannolika har visats först.";
    }

    @Override
    public String state(EpisodeState state, boolean byPerson) {
        return switch (state) {
            case CLOSED -> byPerson ? "Avslutad av en person." : "Avslutad, då inget varit ovanligt sedan en tid.";
            case CANCELLED -> "Uppgifterna som den byggde på har tagits tillbaka av den som lämnade dem.";
            case WEAKENED -> "Uppgifter har rättats, och det som är kvar är färre än vad som märks.";
            case ACKNOWLEDGED -> "En person har tagit sig an den.";
            case OPENED, STRENGTHENED, UNKNOWN -> "";
        };
    }

    @Override
    public String untold() {
        return "Nu inte fler än väntat.";
    }

    @Override
    public ClusterPhrases together() {
        return new SwedishCluster(names(), numbers());
    }

    @Override
    public String tested(int tested) {
        return "Prövat: %s serier.".formatted(numbers().whole(tested));
    }

    @Override
    public String heldBack(int count) {
        return count == 1
                ? "1 ny avisering hålls tillbaka av veckans gräns."
                : "%s nya aviseringar hålls tillbaka av veckans gräns."
                        .formatted(numbers().whole(count));
    }

    @Override
    public String untested(int categories) {
        return "Ofullständigt: %s kunde inte prövas, då en väntad källa var tyst."
                .formatted(categories == 1 ? "1 kategori" : numbers().whole(categories) + " kategorier");
    }
}
