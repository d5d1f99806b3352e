/* A count beside what was expected, drawn: a bar for the range, a line for the expected value, a wedge for the smallest
   count that would have been noticed, and a dot for the count. Told apart by shape, never by colour alone. */

import { RAREST, about, el, number, oneIn, shape } from "./format.js";
import { say } from "./words.js";

const WIDTH = 220;
const HEIGHT = 26;
const MIDDLE = 15;
const EDGE = 7;

const right = (count) => Math.max(count.reported, count.high ?? 0, count.noticed ?? 0, 1);

/* One scale for all that are compared with one another. */
export const widest = (counts) => Math.max(...counts.map(right), 1);

export function range(count, most = right(count)) {
  const at = (value) => EDGE + (value / most) * (WIDTH - 2 * EDGE);
  const parts = [shape("path", { class: "axis", d: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}` })];
  if (count.expected !== undefined) {
    const [low, high] = [at(count.low), at(count.high)];
    parts.push(
      shape("rect", { class: "span", x: low - 1, y: MIDDLE - 6, width: high - low + 2, height: 12, rx: 2 }),
      shape("path", { class: "expected", d: `M${at(count.expected)} ${MIDDLE - 6}v12` }));
  }
  if (count.noticed) {
    const x = at(count.noticed);
    parts.push(shape("path", { class: "noticed", d: `M${x - 5} 1h10l-5 7z` }));
  }
  parts.push(shape("circle", { class: "dot", cx: at(count.reported), cy: MIDDLE, r: 5.5 }));
  return shape("svg", { class: "range", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" }, ...parts);
}

/* What the shapes mean, for who sees them. */
export function key() {
  const sample = (part) => shape("svg", { class: "range key", viewBox: "0 0 22 26" }, part);
  const one = (part, word) => el("li", {}, sample(part), say(word));
  return el("ul", { class: "keys", "aria-hidden": "true" },
    one(shape("circle", { class: "dot", cx: 11, cy: MIDDLE, r: 5.5 }), "keyCount"),
    one(shape("rect", { class: "span", x: 1, y: MIDDLE - 6, width: 20, height: 12, rx: 2 }), "keyRange"),
    one(shape("path", { class: "expected", d: `M11 ${MIDDLE - 6}v12` }), "keyExpected"),
    one(shape("path", { class: "noticed", d: "M6 8h10l-5 7z" }), "keyNoticed"));
}

export const usual = (count, window) =>
  say(`usual${window}`, about(count.expected), number(count.low), number(count.high));

export function chance(probability, window) {
  if (probability > 0.5) {
    return say("chanceOften");
  }
  return say(`chance${window}${probability * RAREST < 1 ? "_rare" : ""}`, oneIn(probability));
}
