/* The panel of what is going on: filters, the list and its paging. A card is drawn again only where something of it changed,
   so that nobody loses the place or a form that is half filled in. */

import { card, headline } from "./alert-card.js";
import { ended, episodes, feed, open, verdicts } from "./alert-feed.js";
import { el, kept, number } from "./format.js";
import { key } from "./range.js";
import { silenceList } from "./silence.js";
import { areas } from "./store.js";
import { kind, language, say } from "./words.js";

const $ = (id) => document.getElementById(id);
const PAGE = 6;
const SEVERITIES = ["EXTREME", "SEVERE", "MODERATE", "MINOR", "UNKNOWN"];
const STATES = ["OPENED", "STRENGTHENED", "WEAKENED", "ACKNOWLEDGED", "CANCELLED"];
const UNSEEN = ["OPENED", "STRENGTHENED", "CANCELLED"];

const cards = new Map();
const chosen = { about: "rises", area: "", category: "", state: "", pages: 1 };
let tools = {};
let telling;

export function build(onArea) {
  tools = { onArea, tell, redraw: draw };
  for (const name of ["area", "category", "state"]) {
    $(`alert-${name}`).addEventListener("change", (event) => choose(name, event.target.value));
  }
  document.querySelectorAll('[name="about"]').forEach((input) =>
    input.addEventListener("change", () => choose("about", input.value)));
  $("alert-more").addEventListener("click", more);
  document.addEventListener("visibilitychange", () => open(changed));
  open(changed);
}

export function texts() {
  cards.clear();
  $("alert-key").replaceChildren(key());
  draw();
}

/* News is told to those who listen; what is only drawn anew is not. */
function changed(alert) {
  if (alert && UNSEEN.includes(alert.state)) {
    $("announce").textContent = say("alertsNew", headline(alert));
  }
  draw();
}

/* What was saved is said for a while; what was not stays. */
function tell(text, wrong = false) {
  clearTimeout(telling);
  $("alert-told").textContent = text;
  $("alert-told").toggleAttribute("data-wrong", wrong);
  if (text && !wrong) {
    telling = setTimeout(() => tell(""), 8000);
  }
}

function choose(name, value) {
  chosen[name] = value;
  chosen.pages = 1;
  draw();
}

function more() {
  const first = chosen.pages * PAGE;
  chosen.pages++;
  draw();
  $("alert-list").children[first]?.querySelector("h3").focus();
}

const silent = (alert) => alert.kind === "COVERAGE";

const inState = (alert) => (chosen.state ? alert.state === chosen.state : alert.state !== "CLOSED");

/* Codes of parts begin with their municipality's. */
const inArea = (alert) => !chosen.area || alert.area.code.startsWith(chosen.area);

const about = (which) => [...episodes.values()].filter((alert) => silent(alert) === (which === "silent"));

function inOrder(one, other) {
  const unseen = (alert) => (UNSEEN.includes(alert.state) ? 0 : 1);
  const harm = (alert) => SEVERITIES.indexOf(alert.severity);
  return unseen(one) - unseen(other) || harm(one) - harm(other) || other.at.localeCompare(one.at);
}

function draw() {
  $("alert-status").textContent = status();
  $("alerts-body").hidden = feed.served !== "served";
  if (feed.served !== "served") {
    return;
  }
  abouts();
  selects();
  const known = about(chosen.about);
  const found = known
    .filter((alert) => inState(alert) && inArea(alert) && (!chosen.category || alert.category === chosen.category))
    .sort(inOrder);
  const shown = found.slice(0, chosen.pages * PAGE);
  arrange(shown);
  const filtered = chosen.area || chosen.category || chosen.state;
  $("alert-none").hidden = found.length > 0;
  $("alert-none").textContent = say(filtered ? "alertsNoneFiltered" : chosen.about === "silent" ? "alertsNoneSilent" : "alertsNone");
  $("alert-order").hidden = found.length === 0;
  $("alert-key").hidden = !found.some((alert) => alert.numbers);
  $("alert-more").hidden = found.length <= shown.length;
  $("alert-more").textContent = say("alertsMore", number(Math.min(PAGE, found.length - shown.length)), number(found.length));
  $("alert-silences").replaceChildren(kept($("alert-silences"), silenceList(tools)));
}

function status() {
  if (feed.served === "served") {
    return feed.old ? say("alertsOld") : "";
  }
  const word = { loading: "alertsLoading", absent: "alertsAbsent", forbidden: "alertsForbidden", failed: "alertsFailed" };
  return say(word[feed.served], feed.problem);
}

function abouts() {
  const going = (which) => number(about(which).filter((alert) => !ended(alert)).length);
  $("about-rises").textContent = say("aboutRises", going("rises"));
  $("about-silent").textContent = say("aboutSilent", going("silent"));
}

function selects() {
  const known = about(chosen.about);
  fill("area", "anyArea", places(known));
  const kinds = [...new Set(known.map((alert) => alert.category).filter(Boolean))];
  fill("category", "anyCategory", kinds.map((code) => [code, kind(code)]).sort(byName));
  fill("state", "stateOpen", [...STATES.map((state) => [state, say(`episode.${state}`)]), ["CLOSED", say("stateEnded")]]);
}

const byName = ([, one], [, other]) => one.localeCompare(other, "sv");

/* Each municipality with all its parts, and under it the parts that there is something of. */
function places(known) {
  const municipalities = [...new Set(known.map((alert) => alert.area.municipality))];
  return municipalities.map((code) => [code, areas.get(code)?.name ?? code]).sort(byName).flatMap(([code, name]) => {
    const parts = new Map(known.filter((alert) => alert.area.municipality === code && alert.area.code !== code)
      .map((alert) => [alert.area.code, `– ${alert.area.name}`]));
    return [[code, parts.size ? say("allOf", name) : name], ...[...parts].sort(byName)];
  });
}

function fill(name, any, options) {
  const node = $(`alert-${name}`);
  if (!options.some(([value]) => value === chosen[name])) {
    chosen[name] = "";
  }
  const all = [["", say(any)], ...options];
  const version = all.join("|");
  if (node.dataset.version !== version) { // an opened list stays as it is while nothing of it changes
    node.replaceChildren(...all.map(([value, text]) => el("option", { value }, text)));
    node.dataset.version = version;
  }
  node.value = chosen[name];
}

function arrange(shown) {
  const nodes = shown.map((alert) => {
    const version = [alert.id, language(), verdicts.get(alert.episode)].join("|");
    const known = cards.get(alert.episode);
    if (known?.version === version) {
      return known.node;
    }
    const node = el("li", {}, card(alert, tools));
    cards.set(alert.episode, { version, node: kept(known?.node, node) });
    return node;
  });
  const list = $("alert-list");
  const focus = place();
  if (nodes.length !== list.children.length || nodes.some((node, at) => node !== list.children[at])) {
    list.replaceChildren(...nodes);
    back(focus);
  }
}

function place() {
  const active = document.activeElement;
  const item = active?.closest?.("#alert-list > li");
  const at = [...$("alert-list").children].indexOf(item);
  return at < 0 ? null : { node: active, act: active.dataset.act, id: item.querySelector("h3").id, at };
}

/* Whoever stood on a button of a card that was drawn again stands on the same button; where the card is gone, on the next. */
function back(focus) {
  if (!focus || focus.node.isConnected && focus.node === document.activeElement) {
    return;
  }
  const same = $(focus.id)?.closest("li");
  const next = $("alert-list").children[Math.min(focus.at, $("alert-list").children.length - 1)];
  const target = focus.node.isConnected ? focus.node
    : same?.querySelector(`[data-act="${focus.act}"]`) ?? (same ?? next)?.querySelector("h3") ?? $("alerts");
  target.focus({ preventScroll: Boolean(same) });
}
