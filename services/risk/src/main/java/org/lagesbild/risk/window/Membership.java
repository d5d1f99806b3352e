package org.lagesbild.risk.window;

/**
 * Which measures of which windows a bucket belongs to at a given hour: the definition of every window, in one place. A
 * set of slots is an int, one bit per slot.
 */
final class Membership {

    /** Ages in days at which a day changes its windows when a new day begins. */
    static final int[] DAY_AGES = {0, 1, 2, 8, 15, 29, 57, 91, 181, 366};

    /** Ages in hours at which an hour changes its windows when a new hour begins. */
    static final int[] HOUR_AGES = {0, 1, 25, 49};

    /** Ages in weeks at which a week changes the windows that lie a year back, when a new week begins. */
    static final int[] WEEK_AGES = {53, 54, 57, 66, 105};

    private static final int YEAR_WEEKS = 52;
    private static final int DAY_HOURS = 24;
    private static final Window[] DAY_WINDOWS = {Window.D7, Window.D28, Window.D90, Window.D365};

    private Membership() {}

    /** The slots of a bucket, apart from those that are counted in whole weeks. */
    static int of(Bucket bucket, Now now) {
        int age = now.day() - bucket.day();
        if (bucket.wholeDay()) {
            return age < 0 ? 0 : wholeDay(age) | days(age);
        }
        int hours = now.hour() - bucket.hour();
        return hours < 0 ? 0 : hours(hours) | days(age);
    }

    private static int hours(int age) {
        if (age == 0) {
            return bit(Measure.CURRENT, Window.H24);
        }
        if (age <= DAY_HOURS) {
            return bit(Measure.CURRENT, Window.H24) | bit(Measure.CLOSED, Window.H24);
        }
        return age <= 2 * DAY_HOURS ? bit(Measure.PREVIOUS, Window.H24) : 0;
    }

    private static int wholeDay(int age) {
        if (age == 0) {
            return bit(Measure.CURRENT, Window.H24) | bit(Measure.CLOSED, Window.H24);
        }
        return age == 1 ? bit(Measure.PREVIOUS, Window.H24) : 0;
    }

    private static int days(int age) {
        int slots = 0;
        for (Window window : DAY_WINDOWS) {
            if (age <= window.days()) {
                slots |= bit(Measure.CURRENT, window);
                slots |= age > 0 ? bit(Measure.CLOSED, window) : 0;
            } else if (age <= 2 * window.days() && window != Window.D365) {
                slots |= bit(Measure.PREVIOUS, window);
            }
        }
        return slots;
    }

    /** The slots that are counted in whole weeks, of a week that lies this many weeks back. */
    static int ofWeek(int age) {
        int back = age - YEAR_WEEKS;
        int slots = 0;
        for (Window window : DAY_WINDOWS) {
            if (back >= 1 && back <= window.weeks()) {
                slots |= bit(Measure.YEAR, window);
                slots |= window == Window.D365 ? bit(Measure.PREVIOUS, window) : 0;
            }
        }
        return slots;
    }

    private static int bit(Measure measure, Window window) {
        return 1 << Slot.of(measure, window);
    }
}
