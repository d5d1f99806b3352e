/* What the page says of harm against the usual; Swedish, English. */

export default {
  scoreTitle: ["Skada och oro mot det vanliga", "Harm and concern against the usual"],
  scoreNote: [
    "Händelser de senaste 90 dygnen före {0}, vägda efter skada; äldre väger mindre. Strecket är det vanliga. Fler anmälningar betyder inte alltid att mer har hänt.",
    "Incidents of the last 90 days before {0}, weighed by harm; older ones weigh less. The line is what is usual. More reports do not always mean that more has happened.",
  ],
  scorePartly: [
    "Du ser en del av kategorierna. Summor visas bara för den som ser alla.",
    "You see some of the categories. Sums are shown to those who see all.",
  ],
  scoreNone: ["Ingen bedömning finns än.", "There is no assessment yet."],
  "score.TOO_LITTLE_DATA": [
    "För lite data: färre än tre händelser på 90 dygn.",
    "Too little data: fewer than three incidents in 90 days.",
  ],
  "score.NOT_SCORED": ["Räknas inte för så små områden.", "Not worked out for areas as small as this."],
  "score.UNKNOWN": ["För lite data.", "Too little data."],
  "harm.CRIME": ["Brott", "Crime"],
  "harm.CONCERN": ["Annan oro", "Other concern"],
  changeIs: ["{0} mot vad som är vanligt här, av {1} händelser", "{0} against what is usual here, of {1} incidents"],
  levelIs: ["Nivå: {0} skadedygn per 1 000 invånare (90 % säkert: {1}–{2})", "Level: {0} harm days per 1,000 inhabitants (90% sure: {1}–{2})"],
  besideIs: ["{0} gånger kommunens nivå (90 % säkert: {1}–{2})", "{0} times the municipality's level (90% sure: {1}–{2})"],
  jointTitle: ["Flera slags källor", "Several kinds of source"],
  jointIs: [
    "{0} av {1} slags källor ser var för sig en ökning på 28 dygn; av en slump skulle de det ungefär 1 gång av {2}.",
    "{0} of {1} kinds of source each see a rise over 28 days; by chance they would about 1 time in {2}.",
  ],
  jointOne: ["1 av {0} slags källor ser en ökning på 28 dygn.", "1 of {0} kinds of source sees a rise over 28 days."],
  jointNone: ["Ingen av {0} slags källor ser en ökning på 28 dygn.", "None of {0} kinds of source sees a rise over 28 days."],
  scoreHow: ["Så är det räknat", "How it was worked out"],
  howTerm: [
    "Räknat och väntat är händelser som väger hälften efter halveringstiden. Vikten är skadedygn för en händelse.",
    "Counted and expected are incidents that weigh half after the half-life. The weight is harm days of one incident.",
  ],
  howRatio: [
    "Kvot = (räknat + styrka × utgång) / (väntat + styrka), så att en enda händelse inte väger för tungt. Under kvoten står det spann den ligger i med 90 %.",
    "Ratio = (counted + strength × start) / (expected + strength), so that a single incident does not weigh too much. Under it stands its 90% range.",
  ],
  howBar: [
    "Vanligt = vikt × väntat. Mer än vanligt = vanligt × (kvot − 1). Förändringen är summan av det ena delad med summan av det andra.",
    "Usual = weight × expected. More than usual = usual × (ratio − 1). The change is the sum of the one divided by the sum of the other.",
  ],
  howOrder: [
    "Ordningstal inom kommunen: {0}, av {1}; därav {2} för att flera slags källor ser en ökning. Det jämför inte kommuner.",
    "Order within the municipality: {0}, by {1}; of which {2} because several kinds of source see a rise. It compares no municipalities.",
  ],
  howMethod: ["Vikternas version {0}. Metod: {1}", "Version of the weights {0}. Method: {1}"],
  termWeight: ["Vikt, dygn", "Weight, days"],
  termHalf: ["Halvering, dygn", "Half-life, days"],
  termIncidents: ["Händelser", "Incidents"],
  termObserved: ["Räknat", "Counted"],
  termExpected: ["Väntat", "Expected"],
  termStrength: ["Styrka", "Strength"],
  termPrior: ["Utgång", "Start"],
  termRatio: ["Kvot", "Ratio"],
  termUsual: ["Vanligt", "Usual"],
  termExcess: ["Mer än vanligt", "More than usual"],
};
