/* Every kind of episode is drawn, in both languages: with what was said of it, its numbers, and nothing that is not there. */

import assert from "node:assert/strict";
import { before, test } from "node:test";

/* As much of a document as a card is made of; what it shows can be read as text. */
class Piece {
  constructor(name) {
    Object.assign(this, { name, children: [], attributes: {}, dataset: {}, classList: { add() {}, remove() {}, toggle() {} } });
  }

  setAttribute(key, value) { this.attributes[key] = String(value); }

  addEventListener() {}

  append(...pieces) { this.children.push(...pieces); }

  replaceChildren(...pieces) { this.children = pieces; }

  querySelector() { return null; }

  querySelectorAll() { return []; }

  get textContent() { return this.children.map((child) => child.textContent ?? String(child)).join(" "); }
}

const count = (reported) => ({
  reported, independent: reported, expected: 0.5, low: 0, high: 2, probability: 0.0004, alarmCount: 4 });

const counted = (window) => ({
  state: "TESTED", sevenDays: count(5), fourteenDays: count(6), oneDay: count(2),
  twentyEightDays: { reported: 8, expected: 2, ratio: 2.5, low: 1.2, high: 4, slowRise: window === "MONTH" },
  discovered: 1, sectors: [{ sector: "POLICE", reported: 5, probability: 0.01 }],
  method: { detector: "gp-dlm/1", window, level: 0.0006, tested: 40, untested: 0, weeksLearnt: 90, sourceWeeks: 200, acceptedWeek: "2026-W30" } });

const alert = (kind, more) => ({
  id: "1", episode: `0191|VANDALISM|${kind}|1`, state: "OPENED", kind, rule: "usual",
  area: { code: "0191", name: "Sigtuna", level: "municipality", municipality: "0191" }, category: "VANDALISM",
  at: "2026-06-01T00:00:00Z", day: "2026-06-01", opened: "2026-06-01", severity: "MODERATE", urgency: "EXPECTED", certainty: "LIKELY",
  marks: { newSource: true, silenced: true, heldBack: 2 },
  texts: {
    sv: { headline: "Rubriken", description: "Meningen.", overall: "Det hela." },
    en: { headline: "The headline", description: "The sentence.", overall: "The whole." } },
  ...more });

const NEIGHBOURS = {
  days: 14, reported: 9, independent: 8, expected: 2, relativeRisk: 4.5, ratio: 6.5, probability: 0.001, recurrenceDays: 1000,
  replicates: 99, looks: 300, areas: [{ code: "0191R001", name: "Valsta", reported: 5, expected: 1 }] };

const ALERTS = [
  ...["DAY", "WEEK", "FORTNIGHT", "MONTH"].map((window) => alert("STATISTICAL", { numbers: counted(window) })),
  alert("STATISTICAL", { numbers: { ...counted("FORTNIGHT"), fourteenDays: undefined } }),
  alert("CORROBORATION", { numbers: counted("WEEK"), state: "STRENGTHENED" }),
  alert("THRESHOLD", { numbers: counted("DAY"), state: "ACKNOWLEDGED" }),
  alert("CLUSTER", { cluster: NEIGHBOURS }),
  alert("COVERAGE", { category: "", partner: "polisen", state: "CLOSED" }),
  alert("BUDGET", { category: "", state: "CANCELLED" })];

let card;
let toggle;

before(async () => {
  globalThis.localStorage = { getItem: () => null, setItem() {} };
  globalThis.document = {
    createElement: (name) => new Piece(name), createElementNS: (_, name) => new Piece(name), getElementById: () => new Piece("div"),
    documentElement: new Piece("html"), addEventListener() {}, querySelector: () => null, querySelectorAll: () => [] };
  const page = process.env.LAGESBILD_PAGE;
  ({ card } = await import(`${page}/alert-card.js`));
  ({ toggle } = await import(`${page}/words.js`));
});

test("every kind of episode is drawn in both languages", () => {
  for (const headline of ["Rubriken", "The headline"]) {
    for (const one of ALERTS) {
      const shown = card(one, { onArea() {}, onActed() {} }).textContent;
      assert.match(shown, new RegExp(headline), one.kind);
      assert.doesNotMatch(shown, /undefined|NaN|\[object/, `${one.kind}: ${shown}`);
    }
    toggle();
  }
});

test("what was counted, expected and accepted stands on the card", () => {
  const shown = card(ALERTS[1], { onArea() {}, onActed() {} }).textContent;
  for (const fact of ["5", "0,5", "2026-W30"]) {
    assert.ok(shown.includes(fact), `${fact} in ${shown}`);
  }
});
