/* Who is signed in, and what that one may see. */

import { el, hour } from "./format.js";
import { areas, state } from "./store.js";
import { label, say } from "./words.js";

const $ = (id) => document.getElementById(id);

export function who() {
  const session = state.session;
  $("who").hidden = !session;
  if (!session) {
    return;
  }
  const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  const all = session.categories.includes("*");
  $("csrf").value = session.csrfToken ?? "";
  $("who-name").textContent = session.principal;
  $("who-facts").replaceChildren(
    fact(say("signedInAs"), session.principal),
    fact(say("mayAreas"), list(session.areas, (code) => areas.get(code)?.name ?? code)),
    fact(say("mayCategories"), all ? say("allCategories") : list(session.categories, category)),
    session.until ? fact(say("signedInUntil"), hour(session.until)) : "",
  );
  $("who-note").textContent = say(all ? "mayAllNote" : "maySomeNote");
}

/* A grant names a category or a whole group. */
function category(code) {
  const group = label("groups", code);
  return group === code ? label("categories", code) : say("wholeGroup", group);
}

const list = (codes, name) => (codes.length ? codes.map(name).join(", ") : say("none"));
