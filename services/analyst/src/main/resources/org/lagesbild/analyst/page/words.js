/* What the page says, in both languages. Labels of codes come from /v1/taxonomy. */

const WORDS = {
  skip: ["Hoppa till områdena", "Skip to the areas"],
  clock: ["Loggens klocka", "Log clock"],
  signOut: ["Logga ut", "Sign out"],
  signedInAs: ["Inloggad som", "Signed in as"],
  signedInUntil: ["Inloggad till", "Signed in until"],
  mayAreas: ["Ser områden", "May see areas"],
  mayCategories: ["Ser kategorier", "May see categories"],
  allCategories: ["alla", "all"],
  wholeGroup: ["hela gruppen {0}", "the whole group {0}"],
  none: ["inga", "none"],
  mayAllNote: ["Områden ses med allt som ligger i dem.", "Areas are seen with everything that lies in them."],
  maySomeNote: [
    "Områden ses med allt som ligger i dem. Summor räknar bara dina kategorier, och inget som de andra kan räknas ut från visas.",
    "Areas are seen with everything in them. Sums count your categories alone, and nothing is shown from which the others follow.",
  ],
  other: ["English", "Svenska"],
  live: ["Live", "Live"],
  connecting: ["Ansluter…", "Connecting…"],
  reconnecting: ["Återansluter…", "Reconnecting…"],
  signedOut: ["Utloggad – logga in igen", "Signed out – sign in again"],
  liveSaid: ["Sidan uppdateras live.", "The page updates live."],
  reconnectingSaid: ["Förbindelsen är bruten. Talen kan vara gamla.", "The connection is lost. Numbers may be old."],
  areas: ["Län och kommuner", "Counties and municipalities"],
  search: ["Sök område", "Search area"],
  county: ["Län", "County"],
  allCounties: ["Alla län", "All counties"],
  window: ["Fönster", "Window"],
  area: ["Område", "Area"],
  sources: ["Källor", "Sources"],
  caption: [
    "Rapporterade händelser per område i rullande fönster. Kolumnrubrikerna sorterar.",
    "Reported incidents by area in rolling windows. The column headings sort.",
  ],
  noHits: ["Inget område matchar.", "No area matches."],
  hits: ["{0} av {1} områden", "{0} of {1} areas"],
  close: ["Stäng", "Close"],
  bounds: ["minst {0}, högst {1}", "at least {0}, at most {1}"],
  boundsNote: [
    "Flera uppgiftslämnare kan ha rapporterat samma händelse. Minst: det som två berättar om samma kategori, område och timme (eller dag) räknas som en.",
    "Several partners may have reported the same incident. At least: what two tell of the same category, area and hour (or day) counts as one.",
  ],
  w24h: ["24 timmar", "24 hours"],
  w7d: ["7 dagar", "7 days"],
  w28d: ["28 dagar", "28 days"],
  w90d: ["90 dagar", "90 days"],
  w365d: ["365 dagar", "365 days"],
  s24h: ["24 h", "24 h"],
  s7d: ["7 d", "7 d"],
  s28d: ["28 d", "28 d"],
  s90d: ["90 d", "90 d"],
  s365d: ["365 d", "365 d"],
  against: ["{0} mot {1}", "{0} vs {1}"],
  LOW_COUNT: ["lågt antal", "low count"],
  PREVIOUS_IS_ZERO: ["från noll", "from zero"],
  LOW_COUNT_long: ["lågt antal, jämförs inte", "low count, not compared"],
  PREVIOUS_IS_ZERO_long: ["från noll, ingen procent", "from zero, no percent"],
  nothing: ["ingen uppgift", "no data"],
  waiting: ["Väntar på de första uppgifterna.", "Waiting for the first data."],
  nobody: ["Ingen har rapporterat här ännu.", "Nobody has reported here yet."],
  heard: ["{0} av {1} hörda", "{0} of {1} heard"],
  silent: ["{0} tysta", "{0} silent"],
  late: ["{0} sena", "{0} late"],
  noSources: ["inga väntade", "none expected"],
  dataUntil: [
    "Rapporterade händelser till och med timmen som började {0}.",
    "Reported incidents up to and with the hour that began {0}.",
  ],
  partly: [
    "Du ser en del av kategorierna; alla summor gäller bara dem.",
    "You see some of the categories; all totals are of those alone.",
  ],
  dev: ["Utvecklingsläge, bara lokalt.", "Development mode, local only."],
  devText: [
    "Demonycklar gäller; använd inga verkliga rapporter.",
    "Demo keys are valid; use no real reports.",
  ],
  notReplicated: ["Ej replikerad.", "Not replicated."],
  notReplicatedText: ["Allt ligger på en enda maskin.", "Everything lies on a single machine."],
  archive: ["Arkivet slutade {0}.", "The archive ended on {0}."],
  archiveText: [
    "Därefter har inga arkiverade rapporter lästs in; fönster efter det datumet töms.",
    "No archived reports follow; windows after that date run empty.",
  ],
  playing: ["Ett arkiv spelas upp, hittills till {0}.", "An archive is being replayed, so far to {0}."],
  shifted: ["Uppspelat arkiv, flyttat {0} veckor framåt i tiden.", "Replayed archive, moved {0} weeks ahead in time."],
  story: ["Påhittad berättelse, inga verkliga händelser.", "A made-up story, no real incidents."],
  howToRead: ["Så läser du tabellen", "How to read the table"],
  read1: [
    "Det stora talet är antalet hittills i fönstret, med dagen (för 24 h: timmen) som pågår.",
    "The large number is the count so far in the window, with the running day (for 24 h: the running hour).",
  ],
  read2: [
    "Under står hela dygn (hela timmar) mot den lika långa perioden före: 11 mot 9. Procent visas bara med båda talen.",
    "Below stand whole days (whole hours) against the equally long period before: 11 vs 9. A percentage never stands alone.",
  ],
  read3: [
    "”Lågt antal” betyder att båda talen är under 5: en skillnad säger då nästan ingenting.",
    "“Low count” means that both numbers are below 5: a difference then says next to nothing.",
  ],
  read4: [
    "Få rapporter kan bero på att en källa är tyst. Titta på källorna innan du drar en slutsats.",
    "Few reports may mean that a source is silent. Look at the sources before you conclude.",
  ],
  riket: ["Riket", "The country"],
  regso: ["Regionalt statistikområde", "Regional statistical area"],
  deso: ["Demografiskt statistikområde", "Demographic statistical area"],
  municipality: ["Kommun", "Municipality"],
  population: ["Invånare", "Inhabitants"],
  codeInferred: ["Koden är härledd, inte ur SCB:s fil", "The code is inferred, not from SCB's file"],
  asOf: ["Tal ändrades senast", "A number last moved"],
  revision: ["Revision", "Revision"],
  countedTo: ["Timmen som pågår började", "The running hour began"],
  windowsTitle: ["Fönster", "Windows"],
  current: ["Hittills", "So far"],
  closed: ["Hela dygn", "Whole days"],
  previous: ["Perioden före", "Period before"],
  change: ["Förändring", "Change"],
  yearBack: ["Ett år tidigare", "A year back"],
  categories: ["Kategorier", "Categories"],
  category: ["Kategori", "Category"],
  categoriesNote: ["Antal hittills i fönstret; i grått perioden före.", "Count so far in the window; in grey the period before."],
  sectors: ["Vem rapporterar", "Who reports"],
  sectorsNote: ["Antal hittills, 365 dagar.", "Count so far, 365 days."],
  ORIGIN: ["Hur det blev känt", "How it became known"],
  CERTAINTY: ["Säkerhet", "Certainty"],
  LENS: ["Miljö", "Setting"],
  PLACE: ["Typ av plats", "Kind of place"],
  marginalNote: ["Antal hittills, 28 dagar.", "Count so far, 28 days."],
  coverage: ["Källor som väntas", "Sources that are expected"],
  coverageNote: ["Tystnad är inte trygghet.", "Silence is not safety."],
  noCoverage: ["Ingen källa är anmäld för området.", "No source is enrolled for this area."],
  HEARD: ["hörd", "heard"],
  LATE: ["sen", "late"],
  SILENT: ["tyst", "silent"],
  NEW: ["ny, inte hörd än", "new, not heard yet"],
  UNKNOWN: ["okänt", "unknown"],
  lastHeard: ["senast {0}", "last {0}"],
  times: ["{0} st", "{0}"],
  reasons: ["Varför talen ändrats", "Why the numbers changed"],
  reported: ["Rapporterade", "Reported"],
  corrected: ["Rättade", "Corrected"],
  retracted: ["Återtagna", "Retracted"],
  returned: ["Återkomna", "Returned"],
  lateOnes: ["varav sena", "of which late"],
  parts: ["Delområden", "Parts"],
  partsNote: ["Antal hittills i fönstret.", "Count so far in the window."],
  showPast: ["Som det såg ut den", "As it looked on"],
  today: ["Tillbaka till nu", "Back to now"],
  showingPast: ["Visar läget vid midnatt {0}.", "Showing the state at midnight of {0}."],
  failed: ["Det gick inte att hämta: {0}", "Could not be fetched: {0}"],
  PUBLIC: ["Allmänheten", "The public"],
  STAFF: ["Personal", "Staff"],
  DISCOVERED: ["Upptäckt vid kontroll", "Discovered by patrol or inspection"],
  SENSOR: ["Sensor", "Sensor"],
  CONFIRMED: ["Bekräftad", "Confirmed"],
  LIKELY: ["Trolig", "Likely"],
  UNCLEAR: ["Oklar", "Unclear"],
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

let english = localStorage.getItem("language") === "en";

export const locale = () => (english ? "en-GB" : "sv-SE");

export function toggle() {
  english = !english;
  localStorage.setItem("language", english ? "en" : "sv");
}

export function say(key, ...values) {
  const pair = WORDS[key];
  const text = pair ? pair[english ? 1 : 0] : key;
  return values.reduce((done, value, at) => done.replace(`{${at}}`, value), text);
}

const terms = new Map();

export function learn(taxonomy) {
  for (const list of ["groups", "categories", "sectors", "places", "lenses"]) {
    taxonomy[list].forEach((term) => terms.set(`${list}/${term.code}`, term));
  }
}

export function label(list, code) {
  const term = terms.get(`${list}/${code}`);
  return term ? term[english ? "en" : "sv"] : say(code);
}
