/* The windows of one area: counts, what they are held against, and what a calendar has to do with the difference. */

import { about, changeOf, el, number, period, rate } from "./format.js";
import { table } from "./table.js";
import { label, say } from "./words.js";

export function windows(view) {
  const { earlierYears = [], calendar = [] } = view.context ?? {};
  return [el("h3", {}, say("windowsTitle")), windowsTable(view, earlierYears), ...days(calendar), people(view.area)].filter(Boolean);
}

function windowsTable(view, earlierYears) {
  const headings = ["window", "current", "closed", "previous", "change", "yearBack"].map((key) => say(key));
  const rows = view.windows.map((window) => el("tr", {},
    el("th", { scope: "row" }, say(`w${window.window}`),
      el("span", { class: "period" }, period(window.window, window.current.from, window.current.to))),
    el("td", { class: "big" }, number(window.current.count), bounds(window.current)),
    el("td", {}, number(window.closed.count), bounds(window.closed), perThousand(window.rate)),
    el("td", {}, number(window.previous.count), bounds(window.previous)),
    el("td", {}, changeOf(window.change, "_long")),
    el("td", {}, window.yearBack ? number(window.yearBack.count) : "–",
      years(earlierYears.find((one) => one.window === window.window)))));
  return table(headings, el("tbody", {}, ...rows));
}

/* Two partners may tell of the same incident; it is said where they might, and never taken off the count. */
function bounds({ count, atLeast }) {
  return atLeast === undefined || atLeast === count
    ? null
    : el("span", { class: "period", title: say("boundsNote") }, say("bounds", number(atLeast), number(count)));
}

/* Inhabitants are those who live there, at night. */
const perThousand = (found) => (found ? el("span", { class: "period" }, say("perThousand", rate(found.perThousand))) : null);

const years = (found) => (found ? el("span", { class: "period" },
  say("meanOfYears", about(found.mean), number(found.years.length))) : null);

/* A difference that lies in the calendar is none in the area. */
function days(calendar) {
  const line = (one) => el("li", {},
    el("span", {}, say(`against.${one.against}`, say(`w${one.window}`))),
    el("span", {}, one.occasions.map((day) => say("occasion", label("occasions", day.code), number(day.closed), number(day.compared))).join(", ")));
  return calendar.length === 0 ? [] : [
    el("h4", {}, say("calendarTitle")), el("p", { class: "note" }, say("calendarNote")),
    el("ul", { class: "cover" }, ...calendar.map(line))];
}

const people = (area) => (area.daytimePopulationDiffers ? el("p", { class: "note" }, say("daytime")) : null);
