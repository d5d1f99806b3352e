/* Numbers, times and the smallest piece of DOM. Data only ever becomes text. */

import { locale, say } from "./words.js";

export const WINDOWS = ["24h", "7d", "28d", "90d", "365d"];

const ZONE = "Europe/Stockholm";

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      Object.entries(value).forEach(([event, handler]) => node.addEventListener(event, handler));
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/* What was folded out stays so in what takes its place. */
export function kept(before, after) {
  before?.querySelectorAll("details[open]").forEach((node) =>
    after.querySelector(`details[data-key="${node.dataset.key}"]`)?.setAttribute("open", ""));
  return after;
}

/* A piece of a drawing; drawings repeat what stands beside them as text. */
export function shape(name, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children);
  return node;
}

export const number = (value) => new Intl.NumberFormat(locale()).format(value);

const rounded = (digits, least = 0) => (value) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, minimumFractionDigits: least }).format(value);

/* One decimal below ten, none above: no more than a count of incidents can bear. */
export const about = (value) =>
  value > 0 && value < 0.05 ? say("below", rounded(1)(0.1)) : rounded(value < 10 ? 1 : 0)(value);

export const ratio = rounded(1, 1);

export const rate = (value) => new Intl.NumberFormat(locale(), { maximumSignificantDigits: 3 }).format(value);

export const RAREST = 1_000_000;

/* N of "1 in N", to two digits, as the alerts' own text says it. */
export function oneIn(probability) {
  const times = Math.min(RAREST, 1 / probability);
  const step = times < 20 ? 1 : 10 ** (Math.floor(Math.log10(times)) - 1);
  return number(Math.round(times / step) * step);
}

export function percent(value) {
  const digits = Math.abs(value) < 10 ? 1 : 0;
  const format = { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), format).format(value / 100);
}

const dated = (options) => (value) =>
  value ? new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(new Date(value)) : "–";

export const day = dated({ day: "numeric", month: "long", year: "numeric" });
export const shortDay = dated({ day: "numeric", month: "short" });
export const shortDayYear = dated({ day: "numeric", month: "short", year: "2-digit" });
export const hour = dated({ day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
export const moment = dated({
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
});

/* A half-open period of whole days ends on the day before its end. */
export function period(window, from, to) {
  if (!from) {
    return "";
  }
  const last = new Date(new Date(to).getTime() - 1000);
  const start = window === "24h" ? hour : window === "365d" ? shortDayYear : shortDay;
  return `${start(from)} – ${window === "24h" ? hour(to) : start(last)}`;
}

/* Both raw counts, and the change only where it can not mislead. */
export function comparison(window) {
  const { closed, previous, change } = window;
  const text = say("against", number(closed.count), number(previous.count));
  return el("span", { class: "cmp" }, text, changeOf(change, ""));
}

export function changeOf(change, form) {
  return change.percent === null
    ? el("i", {}, say(change.withheld + form))
    : el("b", {}, percent(change.percent));
}
