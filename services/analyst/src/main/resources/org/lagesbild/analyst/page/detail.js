/* Everything that is known of one area: windows, categories, who reports and who is silent, now or on a past day. */

import { expected } from "./expected.js";
import { WINDOWS, day, el, kept, moment, number, shortDayYear } from "./format.js";
import { LENS, lens } from "./lens.js";
import { score, withoutScore } from "./score.js";
import { all, areas, get } from "./store.js";
import { table } from "./table.js";
import { windows } from "./windows.js";
import { label, say } from "./words.js";

const $ = (id) => document.getElementById(id);
const INSIDE = ["municipality", "regso", "deso"];
const shown = { code: null, asOf: null, turn: 0 };

export const showing = () => shown.code;

export async function show(code, asOf = null) {
  const turn = ++shown.turn;
  shown.code = code;
  shown.asOf = asOf;
  $("detail").hidden = false;
  try {
    const view = await get(`/v1/areas/${code}/view${asOf ? `?asOf=${asOf}` : ""}`);
    const parts = view.area.level === "municipality" && !asOf
      ? await all(`/v1/views?within=${code}&level=regso&detail=summary`) : [];
    const [judged, seen] = await Promise.all([INSIDE.includes(view.area.level) ? judge(code, asOf) : [], asOf ? [] : see(code)]);
    if (turn === shown.turn) {
      render(view, { parts, judged, seen });
    }
  } catch (problem) {
    if (turn === shown.turn) {
      apologise(code, problem);
    }
  }
}

async function judge(code, asOf) {
  try {
    return score(await get(`/v1/areas/${code}/risk${asOf ? `?day=${asOf}` : ""}`));
  } catch (problem) {
    return withoutScore(problem);
  }
}

async function see(code) {
  try {
    return lens(await get(`/v1/areas/${code}/lenses/${LENS}`));
  } catch (problem) {
    return [el("p", { class: "note" }, say("failed", problem.message))];
  }
}

export function hide() {
  shown.turn++;
  shown.code = null;
  $("detail").hidden = true;
}

export const refresh = () => (shown.code ? show(shown.code, shown.asOf) : null);

function heading(area) {
  const level = area.level === "county" ? say("county") : say(area.level);
  const parent = area.parent && areas.get(area.parent);
  $("detail-kicker").textContent = [level, parent?.name, area.code].filter(Boolean).join(" · ");
  $("detail-title").textContent = area.name;
}

function apologise(code, problem) {
  heading(areas.get(code) ?? { name: code, level: "", code });
  $("detail-body").replaceChildren(past(), el("p", { class: "problem" }, problem.message));
}

function render(view, { parts, judged, seen }) {
  heading(view.area);
  const body = el("div", {},
    facts(view), past(),
    ...expected(view),
    ...judged,
    ...windows(view),
    el("h3", {}, say("categories")), categoriesTable(view),
    ...seen, ...partsTable(parts),
    el("h3", {}, say("coverage")), ...coverage(view.coverage),
    ...sectors(view.cells), ...marginals(view.marginals), ...reasons(view.reasons));
  $("detail-body").replaceChildren(kept($("detail-body"), body));
}

function facts(view) {
  const { area } = view;
  const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  return el("dl", { class: "facts" },
    fact(`${say("population")} ${area.populationYear}`, number(area.population)),
    view.asOf ? fact(say("asOf"), moment(view.asOf)) : null,
    fact(say("countedTo"), moment(view.tick)),
    view.revision === undefined ? null : fact(say("revision"), number(view.revision)),
    area.codeStatus === "inferred" ? fact(`${area.code} (${area.edition})`, say("codeInferred")) : null);
}

function past() {
  const input = el("input", { type: "date", id: "past", value: shown.asOf ?? "" });
  input.addEventListener("change", () => show(shown.code, input.value || null));
  const back = el("button", { type: "button", class: "quiet", on: { click: () => show(shown.code) } }, say("today"));
  return el("div", { class: "past" },
    el("label", {}, say("showPast"), input),
    shown.asOf ? back : null,
    shown.asOf ? el("p", { class: "showing" }, say("showingPast", day(`${shown.asOf}T12:00:00Z`))) : null);
}

/* Sums of cells per group and category; above the municipality there are groups alone. */
function byCategory(cells) {
  const groups = new Map();
  for (const cell of cells) {
    const group = groups.get(cell.group) ?? { sum: empty(), categories: new Map() };
    groups.set(cell.group, group);
    add(group.sum, cell.counts);
    if (cell.category) {
      const sum = group.categories.get(cell.category) ?? empty();
      group.categories.set(cell.category, add(sum, cell.counts));
    }
  }
  return groups;
}

const empty = () => ({ current: WINDOWS.map(() => 0), previous: WINDOWS.map(() => 0) });

function add(sum, counts) {
  for (const measure of ["current", "previous"]) {
    counts[measure].forEach((value, at) => (sum[measure][at] += value));
  }
  return sum;
}

const heaviest = (weight) => (one, other) => weight(other)[4] - weight(one)[4];

function categoriesTable(view) {
  const groups = [...byCategory(view.cells)].sort(heaviest(([, group]) => group.sum.current));
  if (groups.length === 0) {
    return el("p", { class: "note" }, say("nobody"));
  }
  const bodies = groups.map(([code, group]) => el("tbody", { class: "group" },
    counted(label("groups", code), group.sum, "sum"),
    ...[...group.categories].sort(heaviest(([, sum]) => sum.current))
      .map(([category, sum]) => counted(label("categories", category), sum, null))));
  const headings = [say("category"), ...WINDOWS.map((window) => say(`s${window}`))];
  return el("div", {}, el("p", { class: "note" }, say("categoriesNote")), table(headings, ...bodies));
}

function counted(name, sum, kind) {
  return el("tr", { class: kind }, el("th", { scope: "row" }, name),
    ...sum.current.map((value, at) => el("td", { class: value || sum.previous[at] ? null : "zero" },
      number(value), value || sum.previous[at] ? el("span", { class: "was" }, number(sum.previous[at])) : null)));
}

function partsTable(parts) {
  if (parts.length === 0) {
    return [];
  }
  const rows = parts.map((view) => el("tr", {},
    el("th", { scope: "row" },
      el("button", { type: "button", class: "open", on: { click: () => show(view.area.code) } }, view.area.name),
      el("span", { class: "period" }, view.area.code)),
    ...view.windows.map((window) => el("td", { class: window.current.count ? null : "zero" }, number(window.current.count)))));
  const headings = [say("area"), ...WINDOWS.map((window) => say(`s${window}`))];
  return [el("h3", {}, say("parts")), el("p", { class: "note" }, say("partsNote")), table(headings, el("tbody", {}, ...rows))];
}

function coverage(list) {
  if (list.length === 0) {
    return [el("p", { class: "note" }, say("noCoverage"))];
  }
  const line = (row) => el("li", {},
    el("span", {}, label("sectors", row.partner)),
    el("span", {},
      el("span", { class: "state", "data-state": row.state }, say(row.state)),
      row.partners > 1 ? ` · ${say("times", number(row.partners))}` : "",
      row.lastHeard ? ` · ${say("lastHeard", shortDayYear(`${row.lastHeard}T12:00:00Z`))}` : ""));
  const severity = ["SILENT", "LATE", "NEW", "UNKNOWN", "HEARD"];
  const sorted = [...list].sort((one, other) => severity.indexOf(one.state) - severity.indexOf(other.state));
  return [el("p", { class: "note" }, say("coverageNote")), el("ul", { class: "cover" }, ...sorted.map(line))];
}

function chips(counts, name) {
  const sorted = [...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  return el("ul", { class: "chips" },
    ...sorted.map(([code, count]) => el("li", {}, name(code), el("b", {}, number(count)))));
}

function sectors(cells) {
  const counts = new Map();
  cells.forEach((cell) => counts.set(cell.sector, (counts.get(cell.sector) ?? 0) + cell.counts.current[4]));
  return counts.size === 0 ? [] : [el("h3", {}, say("sectors")),
    chips(counts, (code) => label("sectors", code)), el("p", { class: "note" }, say("sectorsNote"))];
}

const LISTS = { LENS: "lenses", PLACE: "places" };

function marginals(rows) {
  const dimensions = new Map();
  for (const row of rows) {
    const counts = dimensions.get(row.dimension) ?? new Map();
    dimensions.set(row.dimension, counts.set(row.code, (counts.get(row.code) ?? 0) + row.current[2]));
  }
  return [...dimensions].flatMap(([dimension, counts]) => [el("h3", {}, say(dimension)),
    chips(counts, (code) => (LISTS[dimension] ? label(LISTS[dimension], code) : say(code))),
    el("p", { class: "note" }, say("marginalNote"))]);
}

function reasons(counts) {
  if (!counts) {
    return [el("p", { class: "note" }, say("partly"))];
  }
  const names = { reported: "reported", corrected: "corrected", retracted: "retracted", returned: "returned", late: "lateOnes" };
  return [el("h3", {}, say("reasons")),
    el("ul", { class: "chips" }, ...Object.entries(names).map(([field, word]) =>
      el("li", {}, say(word), el("b", {}, number(counts[field])))))];
}
