package org.lagesbild.risk.time;

/**
 * Days that are unlike others in all of Sweden, so that a period with one is not quite comparable with a period without.
 * {@code regional} ones fall on some of the days, and each municipality decides on which.
 */
public enum Occasion {
    NEW_YEAR("Nyårsafton och nyårsdagen", "New Year's Eve and Day", false),
    EPIPHANY("Trettondedag jul", "Epiphany", false),
    EASTER("Påsk, långfredag till annandag", "Easter, Good Friday to Monday", false),
    WALPURGIS("Valborgsmässoafton", "Walpurgis Night", false),
    MAY_DAY("Första maj", "May Day", false),
    ASCENSION("Kristi himmelsfärdsdag", "Ascension Day", false),
    PENTECOST("Pingstdagen", "Whit Sunday", false),
    NATIONAL_DAY("Nationaldagen", "National Day", false),
    MIDSUMMER("Midsommarafton och midsommardagen", "Midsummer's Eve and Day", false),
    HALLOWEEN("Halloween", "Halloween", false),
    ALL_SAINTS("Alla helgons dag", "All Saints' Day", false),
    LUCIA("Lucia", "Saint Lucy's Day", false),
    CHRISTMAS("Julafton till annandag jul", "Christmas Eve to Boxing Day", false),
    /** By law only July; in practice all schools are closed from the middle of June to the tenth of August. */
    SUMMER_BREAK("Sommarlov", "Summer break", false),
    AUTUMN_BREAK("Höstlov", "Autumn break", false),
    CHRISTMAS_BREAK("Jullov", "Christmas break", false),
    WINTER_BREAK("Sportlov i någon av veckorna 7–10", "Winter break in one of the weeks 7 to 10", true),
    EASTER_BREAK("Påsklov veckan före eller efter påsk", "Easter break in the week before or after Easter", true);

    private final String sv;
    private final String en;
    private final boolean regional;

    Occasion(String sv, String en, boolean regional) {
        this.sv = sv;
        this.en = en;
        this.regional = regional;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return en;
    }

    public boolean regional() {
        return regional;
    }
}
