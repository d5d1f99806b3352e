/* What the harm reported in an area adds up to against what is usual there, and everything that it follows from. Crime and
   other concern are two bars and never one sum; an area is set beside its own municipality and never in a ranking. */

import { about, day, el, number, percent, ratio, shape } from "./format.js";
import { table } from "./table.js";
import { label, say } from "./words.js";

const WIDTH = 240;
const USUAL = 90;
const FAR = 2.6;
const FEW = 10;

export function score(risk) {
  return [el("h3", {}, say("scoreTitle")), ...body(risk)];
}

/* Why there is none; a district nobody has reported from is no fault. */
export const withoutScore = (problem) => [el("h3", {}, say("scoreTitle")),
  el("p", { class: "note" }, problem.status === 404 ? say("scoreNone") : say("failed", problem.message))];

function body(risk) {
  const { score: found } = risk;
  if (found.state !== "SCORED") {
    return [el("p", { class: "note" }, say(`score.${found.state}`))];
  }
  return [
    el("p", { class: "note" }, say("scoreNote", day(`${risk.day}T12:00:00Z`))),
    risk.complete ? null : el("p", { class: "note" }, say("scorePartly")),
    ...found.bars.filter((bar) => bar.terms.length > 0).map(bar),
    found.corroboration ? corroboration(found.corroboration) : null,
    how(risk),
  ].filter(Boolean);
}

function bar(one) {
  return el("div", { class: "bar" },
    el("h4", {}, say(`harm.${one.kind}`)),
    one.change === undefined ? null : against(one),
    el("ul", {}, ...[
      one.change === undefined ? null : changed(one),
      one.level ? say("levelIs", about(one.level.perThousand), about(one.level.low), about(one.level.high)) : null,
      one.besideMunicipality ? beside(one.besideMunicipality) : null,
    ].filter(Boolean).map((text) => el("li", {}, text))));
}

function changed(one) {
  const few = one.incidents < FEW ? `; ${say("few")}` : "";
  return `${say("changeIs", percent(one.change * 100), number(one.incidents))}${few}`;
}

const beside = (it) => say("besideIs", ratio(it.ratio), ratio(it.low), ratio(it.high));

/* Times the usual: the line is what is usual, the bar is what was reported. */
function against(one) {
  const times = Math.max(0, 1 + one.change);
  const length = Math.min(times, FAR) * USUAL;
  return shape("svg", { class: "range against", viewBox: `0 0 ${WIDTH} 26`, "aria-hidden": "true" },
    shape("path", { class: "axis", d: `M0 15H${WIDTH}` }),
    shape("rect", { class: "filled", x: 0, y: 8, width: Math.max(length, 1), height: 14, rx: 2 }),
    times > FAR ? shape("path", { class: "beyond", d: `M${FAR * USUAL - 4} 4l6 11-6 11` }) : "",
    shape("path", { class: "line", d: `M${USUAL} 1v24` }));
}

function corroboration(joint) {
  const words = joint.rising > 1
    ? say("jointIs", number(joint.rising), number(joint.sectors.length), number(Math.round(1 / joint.probability)))
    : say(joint.rising === 1 ? "jointOne" : "jointNone", number(joint.sectors.length));
  const line = (one) => el("li", {},
    el("span", {}, label("sectors", one.sector)),
    el("span", {}, one.month ? say("monthAgainst", number(one.month.reported), about(one.month.expected))
      : say("countedWEEK", number(one.week))));
  return el("div", { class: "bar" }, el("h4", {}, say("jointTitle")), el("p", {}, words),
    joint.sectors.length ? el("ul", { class: "cover" }, ...joint.sectors.map(line)) : null);
}

function how(risk) {
  const { score: found, method } = risk;
  return el("details", { class: "others", "data-key": "how" }, el("summary", {}, say("scoreHow")),
    ...["howTerm", "howRatio", "howBar"].map((key) => el("p", { class: "note" }, say(key))),
    ...found.bars.filter((one) => one.terms.length > 0).flatMap((one) =>
      [el("h4", {}, say(`harm.${one.kind}`)), terms(one)]),
    found.sortKey === undefined ? null : el("p", { class: "note" },
      say("howOrder", about(found.sortKey), say(`harm.${found.sortedBy}`), about(found.corroboration?.bonus ?? 0))),
    method ? el("p", { class: "note" }, say("howMethod", number(method.weights), method.detector)) : null);
}

function terms(one) {
  const headings = ["category", "termWeight", "termHalf", "termIncidents", "termObserved", "termExpected", "termStrength",
    "termPrior", "termRatio", "termUsual", "termExcess"].map((key) => say(key));
  const rows = [...one.terms].sort((left, right) => right.excess - left.excess).map((term) => el("tr", {},
    el("th", { scope: "row" }, label("categories", term.category)),
    ...[about(term.weight), about(term.halfLife), number(term.incidents), exact(term.observed), exact(term.expected),
      exact(term.strength), exact(term.prior)].map((text) => el("td", {}, text)),
    el("td", {}, exact(term.ratio), el("span", { class: "period" }, `${exact(term.low)}–${exact(term.high)}`)),
    ...[term.usual, term.excess].map((value) => el("td", {}, ratio(value)))));
  return table(headings, el("tbody", {}, ...rows));
}

/* Enough digits to work it out by hand. */
const exact = (value) => number(Math.round(value * 1000) / 1000);
