package org.lagesbild.risk.alert;

/**
 * How improbable a count must be to alarm, where a deployment's rules say nothing else. Seven and fourteen days are looked
 * at each midnight; their levels are such that both together alarm as often by chance in a week as seven days alone would at
 * 0.001 ({@code deploy/bench looks}).
 */
public final class AlarmLevels {

    /** Of the last whole day. */
    public static final double DAY = 0.0005;

    /** Of the last seven whole days. */
    public static final double WEEK = 0.0006;

    /** Of the last fourteen whole days. */
    public static final double FORTNIGHT = 0.0006;

    /** Of what several kinds of partner see together in 28 days. */
    public static final double JOINT = 0.001;

    private AlarmLevels() {}
}
