/* Says things in the reader's language. Labels of codes come from /v1/taxonomy. */

import alerts from "./words-alerts.js";
import area from "./words-area.js";
import figures from "./words-figures.js";
import open from "./words-open.js";
import page from "./words-page.js";
import score from "./words-score.js";

const WORDS = { ...page, ...area, ...figures, ...alerts, ...score, ...open };

let english = localStorage.getItem("language") === "en";

export const locale = () => (english ? "en-GB" : "sv-SE");

export const language = () => (english ? "en" : "sv");

export function toggle() {
  english = !english;
  localStorage.setItem("language", language());
}

export function say(key, ...values) {
  const pair = WORDS[key];
  const text = pair ? pair[english ? 1 : 0] : key;
  return values.reduce((done, value, at) => done.replace(`{${at}}`, value), text);
}

const terms = new Map();

export function learn(taxonomy) {
  for (const list of ["groups", "categories", "sectors", "places", "lenses", "occasions"]) {
    taxonomy[list].forEach((term) => terms.set(`${list}/${term.code}`, term));
  }
}

export function label(list, code) {
  const term = terms.get(`${list}/${code}`);
  return term ? term[language()] : say(code);
}

/* A rule, a silence or a grant may be about a category or about a whole group. */
export function kind(code) {
  return terms.has(`categories/${code}`) ? label("categories", code) : label("groups", code);
}
