package org.lagesbild.risk.window;

/** The rolling windows that every view holds, shortest first; half-open, in Europe/Stockholm. */
public enum Window {
    H24("24h", 1, 0),
    D7("7d", 7, 1),
    D28("28d", 28, 4),
    D90("90d", 90, 13),
    D365("365d", 365, 52);

    private final String code;
    private final int days;
    private final int weeks;

    Window(String code, int days, int weeks) {
        this.code = code;
        this.days = days;
        this.weeks = weeks;
    }

    /** As written in views and addresses: {@code 24h}, {@code 7d}, … */
    public String code() {
        return code;
    }

    /** Length in whole local days; the running day (for 24 h the running hour) comes on top. */
    public int days() {
        return days;
    }

    /** How many whole ISO weeks stand for it where only weekly counts are left; 0 for 24 h, which has none. */
    public int weeks() {
        return weeks;
    }
}
