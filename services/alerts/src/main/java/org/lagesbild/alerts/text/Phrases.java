package org.lagesbild.alerts.text;

import java.util.List;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.TestedCount;

/** The sentences of one language. Each is whole, so that none is built by joining halves. */
interface Phrases {

    String code();

    Names names();

    Numbers numbers();

    /** @param about category and area, as {@link #about} has them */
    String headline(Alert alert, String about);

    String about(String category, String area);

    /** How many, in which time. */
    String counted(long reported, AlertWindow window, int day);

    String expected(TestedCount count, AlertWindow window);

    /** Of a slow rise: what 28 days brought and should have. */
    String slow(double expected, double cusum);

    String chance(double probability, AlertWindow window);

    String noticed(long alarmCount);

    String independent(long atLeast);

    String ratio(double value, double low, double high);

    /** @param shares each with its count, as {@code police 3} */
    String sectors(List<String> shares);

    String discovered(long count);

    String newSource(int weeks);

    /** What is usual is what a person accepted; {@code isoWeek} is as in 2025-W07. */
    String accepted(String isoWeek);

    String few();

    /** How many up to this very hour. */
    String lately(long reported, AlertWindow window);

    /** How many kinds of source see it on their own, and how often they all would by chance. */
    String joint(int sectors, double probability);

    String bound(long atLeast, AlertWindow window);

    String silent(String partner);

    String heard(String partner);

    String budget(int heldBack);

    String state(EpisodeState state, boolean byPerson);

    String untold();

    /** Of neighbours. */
    ClusterPhrases together();

    String tested(int tested);

    String heldBack(int count);

    String untested(int categories);
}
