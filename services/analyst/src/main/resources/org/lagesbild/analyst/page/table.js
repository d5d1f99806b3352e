/* A table that scrolls by itself where it is too wide, also by keyboard. */

import { el } from "./format.js";

export function table(headings, ...bodies) {
  const head = el("tr", {}, ...headings.map((text) => el("th", { scope: "col" }, text)));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": headings[0] },
    el("table", {}, el("thead", {}, head), ...bodies));
}
