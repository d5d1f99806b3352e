/* An area's categories against what is usual there in a week: drawn, and as text. */

import { about, el, number } from "./format.js";
import { chance, key, range, widest } from "./range.js";
import { label, say } from "./words.js";

const FIRST = 8;

/* The least probable first: what deserves a look. */
const inOrder = (one, other) => one.probability - other.probability || other.reported - one.reported;

const name = (row) => label("categories", row.category);

export function expected(view) {
  const title = el("h3", {}, say("expectedTitle"));
  if (!["municipality", "regso", "deso"].includes(view.area.level)) {
    return [title, el("p", { class: "note" }, say("expectedAbove"))];
  }
  const rows = view.expected ?? [];
  const told = rows.filter((row) => row.state === "TESTED").sort(inOrder);
  const most = widest(told);
  const others = rows.filter((row) => row.state !== "TESTED").sort((one, other) => other.reported - one.reported);
  return [title, el("p", { class: "note" }, say(rows.length ? "expectedNote" : "expectedNone")),
    ...(told.length ? [key(), drawn(told.slice(0, FIRST), most)] : []),
    ...(told.length > FIRST ? [folded("expectedMore", told.length - FIRST, drawn(told.slice(FIRST), most))] : []),
    ...(others.length ? [silent(others)] : [])];
}

const folded = (word, count, list) => el("details", { class: "others", "data-key": word },
  el("summary", {}, say(word, number(count))), list);

function drawn(rows, most) {
  return el("ul", { class: "usual" }, ...rows.map((row) => el("li", {},
    el("h4", {}, name(row)),
    range(row, most),
    el("p", {}, el("b", {}, number(row.reported)), ` ${say("againstUsual", about(row.expected), number(row.low), number(row.high))}`,
      el("span", { class: "period" }, `${chance(row.probability, "WEEK")} · ${say("noticed").toLowerCase()} ${number(row.noticed)}`)))));
}

/* Said in words, since no drawing could say it. */
function silent(rows) {
  const line = (row) => el("li", {},
    el("span", {}, name(row)),
    el("span", {}, el("b", {}, number(row.reported)), ` · ${say(`test.${row.state}`)}`,
      row.state === "LOW_COUNT" ? ` ${say("againstUsual", about(row.expected), number(row.low), number(row.high))}` : ""));
  return folded("expectedOthers", rows.length, el("ul", { class: "cover" }, ...rows.map(line)));
}
