package org.lagesbild.risk.window;

/** What is counted of a window: the window itself, and what it is to be compared with. */
public enum Measure {
    /** The window with its running day (24 h: with the running hour). */
    CURRENT,
    /** The window without its running day (24 h: its 24 closed hours): what may be compared with PREVIOUS. */
    CLOSED,
    /** The equally long period just before CLOSED; of 365 d the 52 whole ISO weeks that YEAR holds too. */
    PREVIOUS,
    /** As many whole ISO weeks as stand for the window, 52 weeks (364 days) before the last whole weeks; none of 24 h. */
    YEAR
}
