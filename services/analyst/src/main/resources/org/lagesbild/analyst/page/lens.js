/* What was reported of a setting or a target, such as a school route: nothing of anybody's age. */

import { WINDOWS, el, number } from "./format.js";
import { table } from "./table.js";
import { label, say } from "./words.js";

export const LENS = "YOUTH";

export function lens(body) {
  const title = el("h3", {}, say("lensTitle", label("lenses", body.lens)));
  const groups = body.groups.filter((group) => group.count.some((count) => count > 0));
  if (groups.length === 0) {
    return [title, el("p", { class: "note" }, say("lensNone"))];
  }
  const cell = (count, all, low) => el("td", { class: count ? null : "zero" }, number(count),
    el("span", { class: "was" }, say("lensOf", number(all))), low ? el("span", { class: "period" }, say("LOW_COUNT")) : null);
  const sum = el("tr", { class: "sum" }, el("th", { scope: "row" }, say("lensSum")),
    ...body.windows.map((window) => cell(window.count, window.all, window.state === "LOW_COUNT")));
  const rows = groups.map((group) => el("tr", {}, el("th", { scope: "row" }, label("groups", group.group)),
    ...group.count.map((count, at) => cell(count, group.all[at], false))));
  return [title, el("p", { class: "note" }, say("lensNote")),
    table([say("category"), ...WINDOWS.map((window) => say(`s${window}`))], el("tbody", { class: "group" }, sum, ...rows))];
}
