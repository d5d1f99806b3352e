/* The tiles of the country and the table of areas. Rows are made once; a view only changes their cells. */

import { WINDOWS, comparison, el, number } from "./format.js";
import { areas, views } from "./store.js";
import { say } from "./words.js";

const $ = (id) => document.getElementById(id);
const rows = new Map();
const order = { by: "area", descending: false };
let select = () => {};

export function build(onSelect) {
  select = onSelect;
  $("search").addEventListener("input", arrange);
  $("county").addEventListener("change", arrange);
  texts();
}

/* Everything that depends on the language. */
export function texts() {
  heads();
  counties();
  windows();
  $("legend").replaceChildren(...["read1", "read2", "read3", "read4"].map((key) => el("li", {}, say(key))));
  rows.clear();
  areas.forEach((area) => rows.set(area.code, row(area)));
  rows.forEach((parts, code) => fill(code, false));
  arrange();
  tiles();
}

function heads() {
  const head = (key, text, attributes) => {
    const button = el("button", { type: "button", class: "sort", on: { click: () => sortBy(key) } }, text);
    return el("th", { scope: "col", "data-key": key, ...attributes }, button);
  };
  $("heads").replaceChildren(
    head("area", say("area"), {}),
    ...WINDOWS.map((window) => head(window, say(`w${window}`), { "data-w": window })),
    head("sources", say("sources"), { class: "sources" }),
  );
  markOrder();
}

function counties() {
  const chosen = $("county").value;
  const list = [...areas.values()].filter((area) => area.level === "county").sort(byName);
  $("county").replaceChildren(
    el("option", { value: "" }, say("allCounties")),
    ...list.map((area) => el("option", { value: area.code }, area.name)),
  );
  $("county").value = chosen;
}

function windows() {
  const shown = $("areas").dataset.window;
  $("windows").replaceChildren(...WINDOWS.map((window) => {
    const input = el("input", { type: "radio", name: "window", value: window, checked: window === shown });
    input.addEventListener("change", () => {
      $("areas").dataset.window = window;
      sortBy(window, true);
    });
    return el("label", {}, input, el("span", {}, say(`s${window}`)));
  }));
}

function sortBy(key, descending) {
  order.descending = descending ?? (order.by === key ? !order.descending : key !== "area");
  order.by = key;
  if (WINDOWS.includes(key)) {
    $("areas").dataset.window = key;
    document.querySelector(`#windows input[value="${key}"]`).checked = true;
  }
  markOrder();
  arrange();
}

function markOrder() {
  for (const head of $("heads").children) {
    const sorted = head.dataset.key === order.by;
    head.setAttribute("aria-sort", sorted ? (order.descending ? "descending" : "ascending") : "none");
  }
}

const byName = (one, other) => one.name.localeCompare(other.name, "sv");

function weight(area) {
  const view = views.get(area.code);
  if (!view) {
    return -1;
  }
  const at = WINDOWS.indexOf(order.by);
  return at < 0 ? view.heard.silent * 1000 + view.heard.late : view.windows[at].current.count;
}

function inOrder(one, other) {
  const sign = order.descending ? -1 : 1;
  const difference = order.by === "area" ? 0 : weight(one) - weight(other);
  return difference !== 0 ? sign * difference : (order.by === "area" ? sign : 1) * byName(one, other);
}

function matches(area, words, county) {
  const hit = !words || area.name.toLocaleLowerCase("sv").includes(words) || area.code.startsWith(words);
  return hit && (!county || area.code === county || area.parent === county);
}

/* Puts the rows in order and leaves out those that are filtered away. The country and the counties stay on top. */
export function arrange() {
  const words = $("search").value.trim().toLocaleLowerCase("sv");
  const county = $("county").value;
  const shown = [...areas.values()].filter((area) => matches(area, words, county)).sort(inOrder);
  const part = (...levels) => shown.filter((area) => levels.includes(area.level)).map((area) => rows.get(area.code).tr);
  $("top").replaceChildren(...part("riket"), ...part("county"));
  $("rows").replaceChildren(...part("municipality"));
  $("empty").hidden = shown.length > 0;
  $("areas").hidden = shown.length === 0;
  $("hits").textContent = say("hits", number(shown.length), number(areas.size));
}

function row(area) {
  const open = el("button", { type: "button", class: "open", on: { click: () => select(area.code) } }, area.name);
  const where = area.level === "municipality" ? areas.get(area.parent)?.name : null;
  const cells = WINDOWS.map((window) => el("td", { "data-w": window }));
  const sources = el("td", { class: "sources" });
  const name = el("th", { scope: "row" }, open, where ? el("span", { class: "where" }, where) : null);
  return { tr: el("tr", { "data-code": area.code }, name, ...cells, sources), cells, sources, open };
}

/* Shows the area's newest view; what moved is lit up for a moment. */
export function fill(code, lit = true) {
  const parts = rows.get(code);
  const view = views.get(code);
  if (!parts) {
    return;
  }
  parts.cells.forEach((cell, at) => (view ? count(cell, view.windows[at], lit) : nothing(cell)));
  parts.sources.replaceChildren(...(view ? sources(view.heard) : []));
}

function nothing(cell) {
  cell.replaceChildren(el("span", { class: "none" }, say("nothing")));
}

function count(cell, window, lit) {
  const text = number(window.current.count);
  const before = cell.querySelector(".num")?.textContent;
  cell.replaceChildren(el("span", { class: "num" }, text), comparison(window));
  if (lit && before !== undefined && before !== text) {
    cell.classList.remove("fresh");
    requestAnimationFrame(() => cell.classList.add("fresh"));
  }
}

function sources(heard) {
  if (heard.expected === 0) {
    return [el("span", { class: "none" }, say("noSources"))];
  }
  const missing = [
    heard.silent ? say("silent", number(heard.silent)) : null,
    heard.late ? say("late", number(heard.late)) : null,
  ].filter(Boolean);
  const well = heard.expected - heard.silent - heard.late;
  return [
    say("heard", number(well), number(heard.expected)),
    missing.length ? el("span", { class: "quietly" }, missing.join(", ")) : null,
  ].filter(Boolean);
}

/* The windows of the widest area that may be read. */
export function tiles() {
  const widest = widestArea();
  const view = widest && views.get(widest.code);
  $("summary-title").textContent = widest ? widest.name : say("areas");
  $("tiles").replaceChildren(...(view ? view.windows : []).map((window) =>
    el("li", { class: "tile" },
      el("p", { class: "label" }, say(`w${window.window}`)),
      el("p", { class: "count" }, number(window.current.count)),
      comparison(window))));
}

function widestArea() {
  const levels = ["riket", "county", "municipality"];
  const known = [...areas.values()].filter((area) => views.has(area.code));
  return known.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level))[0] ?? areas.get("00");
}

export function mark(code) {
  rows.forEach((parts, known) => parts.tr.toggleAttribute("aria-current", false) || known === code && parts.tr.setAttribute("aria-current", "true"));
}

export function focusRow(code) {
  rows.get(code)?.open.focus();
}
