/* The windows of one area: counts, and what they are held against. */

import { changeOf, el, number, period } from "./format.js";
import { table } from "./table.js";
import { say } from "./words.js";

export function windows(view) {
  return [el("h3", {}, say("windowsTitle")), windowsTable(view)];
}

function windowsTable(view) {
  const headings = ["window", "current", "closed", "previous", "change", "yearBack"].map((key) => say(key));
  const rows = view.windows.map((window) => el("tr", {},
    el("th", { scope: "row" }, say(`w${window.window}`),
      el("span", { class: "period" }, period(window.window, window.current.from, window.current.to))),
    el("td", { class: "big" }, number(window.current.count), bounds(window.current)),
    el("td", {}, number(window.closed.count), bounds(window.closed)),
    el("td", {}, number(window.previous.count), bounds(window.previous)),
    el("td", {}, changeOf(window.change, "_long")),
    el("td", {}, window.yearBack ? number(window.yearBack.count) : "–")));
  return table(headings, el("tbody", {}, ...rows));
}

/* Two partners may tell of the same incident; it is said where they might, and never taken off the count. */
function bounds({ count, atLeast }) {
  return atLeast === undefined || atLeast === count
    ? null
    : el("span", { class: "period", title: say("boundsNote") }, say("bounds", number(atLeast), number(count)));
}
