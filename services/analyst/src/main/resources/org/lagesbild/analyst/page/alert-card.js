/* One episode: what was said of it last, by which numbers, and what can be done about it. */

import { acts } from "./alert-acts.js";
import { episodes, nameOf } from "./alert-feed.js";
import { cluster } from "./cluster.js";
import { about, el, hour, number, ratio, shortDayYear } from "./format.js";
import { chance, range, usual } from "./range.js";
import { kind, label, language, say } from "./words.js";

/* From so many on, a count is no longer called few, here as in the alert's own text. */
const MANY = 10;

const subject = (alert) => (alert.category ? kind(alert.category) : null);

const text = (alert) => alert.texts[language()] ?? Object.values(alert.texts)[0] ?? { headline: alert.rule, description: "" };

export const headline = (alert) => text(alert).headline;

export const idOf = (alert) => `alert-${alert.episode.replace(/[^\w-]/g, "_")}`;

export function card(alert, tools) {
  const id = idOf(alert);
  const said = text(alert);
  return el("article", { "aria-labelledby": id },
    el("h3", { id, tabindex: "-1" }, said.headline),
    where(alert, tools),
    words(alert),
    parent(alert),
    heldBack(alert),
    alert.cluster ? cluster(alert.cluster) : numbers(alert),
    prose(alert, said),
    acts(alert, tools));
}

/* The service's own sentences; beside the numbers they are there to be unfolded. */
function prose(alert, said) {
  const sentences = [
    el("p", { class: "said" }, said.description),
    said.overall ? el("p", { class: "note" }, said.overall) : null,
  ];
  return alert.numbers || alert.cluster
    ? el("details", { class: "prose", "data-key": "prose" }, el("summary", { "data-act": "prose" }, say("inProse")), ...sentences)
    : el("div", {}, ...sentences);
}

function where(alert, { onArea }) {
  const { code, name, level, municipality } = alert.area;
  const inside = level === "municipality" ? say(level) : nameOf(municipality);
  const open = el("button", { type: "button", class: "open", "data-act": "area", on: { click: () => onArea(code) } }, name || code);
  return el("p", { class: "where" }, open,
    [inside, subject(alert), say("since", shortDayYear(`${alert.opened}T12:00:00Z`)), say("lastSaid", hour(alert.at))]
      .filter(Boolean).map((part) => ` · ${part}`).join(""));
}

/* Three words that are kept apart, and where the episode stands; no colour stands for any of them. */
function words(alert) {
  const word = (name, value) => el("div", {}, el("dt", {}, say(name)), el("dd", {}, value));
  const inferred = ["STATISTICAL", "CORROBORATION", "CLUSTER"].includes(alert.kind);
  const marks = [
    alert.marks.silenced ? say("silencedMark") : null,
    alert.marks.newSource ? say("newSourceMark") : null,
  ].filter(Boolean);
  return el("dl", { class: "three" },
    word("state", [say(`episode.${alert.state}`), ...marks].join(", ")),
    alert.category ? word("harm", say(`severity.${alert.severity}`)) : null,
    word("urgency", say(`urgency.${alert.urgency}`)),
    word(inferred ? "sureness" : "surenessOther", say(`certainty.${alert.certainty}`)));
}

function parent(alert) {
  if (!alert.marks.parent) {
    return null;
  }
  const known = episodes.get(alert.marks.parent);
  return el("p", { class: "note" }, known ? say("partOf", headline(known)) : say("partOfHidden"));
}

/* That there is more than is shown is no detail. */
function heldBack(alert) {
  const { heldBack: count } = alert.marks;
  return count && alert.numbers ? el("p", { class: "note" }, say(count === 1 ? "heldBackOne" : "heldBack", number(count))) : null;
}

function numbers(alert) {
  if (!alert.numbers) {
    return null;
  }
  const fact = ([name, value]) => (value ? el("div", {}, el("dt", {}, say(name)), el("dd", {}, value)) : null);
  const { sectors, discovered, method } = alert.numbers;
  const shares = sectors.filter((one) => one.reported > 0)
    .map((one) => `${label("sectors", one.sector)} ${number(one.reported)}`);
  const rows = [
    ...(alert.kind === "THRESHOLD" ? threshold(alert) : statistical(alert)),
    ["reportedBy", shares.join(", ")],
    ["acceptedLevel", method.acceptedWeek ? say("acceptedUntil", method.acceptedWeek) : ""],
    ["discoveredToo", discovered > 0 ? say("discoveredNote", number(discovered)) : ""],
  ];
  const drawing = alert.kind === "THRESHOLD" ? [] : [
    el("p", { class: "period" }, say(`drawn${period(alert)}`)), range(drawn(alert))];
  return el("div", { class: "numbers" }, el("div", {}, ...drawing), el("dl", {}, ...rows.map(fact)));
}

const COUNTS = { DAY: "oneDay", WEEK: "sevenDays", FORTNIGHT: "fourteenDays" };

/* A month has no range, and a silent source may take the fourteen days: then the last week is shown. */
const period = ({ numbers }) => (numbers[COUNTS[numbers.method.window]] ? numbers.method.window : "WEEK");

const shown = (alert) => alert.numbers[COUNTS[period(alert)]];

const drawn = (alert) => ({ ...shown(alert), noticed: shown(alert).alarmCount });

function threshold(alert) {
  const count = shown(alert);
  return [
    ["counted", say(`lately${alert.numbers.method.window}`, number(count.reported))],
    ["bound", number(count.alarmCount)],
  ];
}

/* What a slow rise was said by is the month, and it comes first there. */
function statistical(alert) {
  const count = shown(alert);
  const { window } = alert.numbers.method;
  const time = period(alert);
  const week = [
    ["counted", [say(`counted${time}`, number(count.reported)), ...doubts(count)].join("; ")],
    ["usual", usual(count, time)],
    ["chance", chance(count.probability, time)],
    ["noticed", number(count.alarmCount)],
  ];
  const month = [["month", overMonth(alert.numbers.twentyEightDays)]];
  return window === "MONTH" ? [["grown", say("grownSlowly")], ...month, ...week] : [...week, ...month];
}

const doubts = (count) => [
  count.independent < count.reported ? say("ofWhichAtLeast", number(count.independent)) : null,
  count.reported < MANY ? say("few") : null,
].filter(Boolean);

function overMonth(month) {
  const against = say("monthAgainst", number(month.reported), about(month.expected));
  return month.high > 0
    ? `${against}; ${say("monthRatio", ratio(month.ratio), ratio(month.low), ratio(month.high))}`
    : against;
}
