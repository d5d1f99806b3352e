/* What the page for everybody says; Swedish, English. */

export default {
  openSkip: ["Hoppa till siffrorna", "Skip to the figures"],
  openTitle: ["Lägesbild för alla", "A common picture, for everybody"],
  openLead: [
    "Hur många händelser som har rapporterats. Siffrorna är med flit inte exakta, för att en enskild händelse inte ska gå att urskilja.",
    "How many incidents were reported. The figures are inexact on purpose, so that a single incident should not stand out.",
  ],
  openPick: ["Kommun", "Municipality"],
  openWeek: ["{0}: en vecka", "{0}: one week"],
  openAbout: ["ungefär {0}", "about {0}"],
  openBelow: ["färre än {0}", "fewer than {0}"],
  openNone: ["kan inte anges", "can not be given"],
  openMissing: [
    "En del av veckan kunde inte räknas på ett säkert sätt, och då visas inget tal.",
    "A part of the week could not be counted safely, and then no number is shown.",
  ],
  openBetween: [
    "rapporterade händelser. Det verkliga antalet ligger troligen mellan {0} och {1}: så är det i nio fall av tio.",
    "reported incidents. The true number is probably between {0} and {1}: it is in nine cases of ten.",
  ],
  openGroups: ["Fyra veckor, efter slag", "Four weeks, by kind"],
  openDistricts: ["Fyra veckor, efter område", "Four weeks, by district"],
  openDistrictsNote: ["Alla slag tillsammans.", "All kinds together."],
  openWhat: ["Vad", "What"],
  openReported: ["Rapporterat", "Reported"],
  openRange: ["Troligen", "Probably"],
  openNothing: ["Det finns inga siffror ännu.", "There are no figures yet."],
  openHow: ["Så blev siffrorna till", "How the figures came about"],
  openHowNoise: [
    "Varje antal får ett slumpmässigt tillägg eller avdrag, en enda gång, när dagen eller veckan är slut. Sedan ändras det aldrig.",
    "Every count gets a random addition or deduction, once, when its day or week is over. It is never changed after that.",
  ],
  openHowOften: [
    "”Troligen” är de gränser som det verkliga antalet ligger inom i nio fall av tio. Är ett spann brett kan två tal se olika ut utan att något har hänt.",
    "“Probably” gives the bounds within which the true number lies in nine cases of ten. Where they are wide, two numbers can differ though nothing did.",
  ],
  openHowRound: [
    "Tal avrundas till närmaste fem, och små tal visas som ”färre än 10”.",
    "Numbers are rounded to the nearest five, and small ones are shown as “fewer than 10”.",
  ],
  openHowLate: [
    "Siffrorna kommer några dagar efter att veckan är slut. Det som rapporteras senare än så räknas inte i efterhand.",
    "Figures come some days after the week is over. What is reported later than that is not added.",
  ],
  openHowSum: [
    "Därför blir summan av delarna inte exakt hela, och fler rapporter betyder inte alltid att fler saker har hänt.",
    "So parts do not add up exactly to the whole, and more reports do not always mean that more has happened.",
  ],
  openSectors: ["Rapporterar här: {0}. Enskilda organisationer nämns inte.", "Who reports here: {0}. Single organisations are not named."],
  openData: ["Samma siffror som data", "The same figures as data"],
};
