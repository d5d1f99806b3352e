/* What a person does with an episode. Everything is taken down by the service; what follows of it comes by the stream. */

import { ended, verdicts } from "./alert-feed.js";
import { el } from "./format.js";
import { levelForm } from "./level.js";
import { silenceForm } from "./silence.js";
import { send } from "./store.js";
import { say } from "./words.js";

const VERDICTS = ["USEFUL", "KNOWN", "WRONG"];

const pathOf = (alert) => `/v1/alerts/${encodeURIComponent(alert.episode)}`;

const button = (act, word, click, attributes = {}) =>
  el("button", { type: "button", "data-act": act, on: { click }, ...attributes }, say(word));

export function acts(alert, tools) {
  return el("div", { class: "acts", role: "group", "aria-label": say("acts") },
    ended(alert) ? whoEnded(alert) : steps(alert, tools),
    verdict(alert, tools),
    ...(ended(alert) ? [] : [levelForm(alert, tools), silenceForm(alert, tools)]));
}

/* Says that it was saved, or why not; the button stays usable where it was not. */
export async function tried(what, word, tell) {
  try {
    await what();
    tell(say("saved", say(word)));
    return true;
  } catch (problem) {
    tell(say("notSaved", problem.message), true);
    return false;
  }
}

function whoEnded(alert) {
  return alert.by && alert.state === "CLOSED" ? el("p", { class: "note" }, say("closedBy", alert.by)) : null;
}

function steps(alert, { tell }) {
  const box = el("div", { class: "steps" });
  const step = async (event, name, word) => {
    const pressed = event.currentTarget;
    if (pressed.getAttribute("aria-disabled")) {
      return;
    }
    pressed.setAttribute("aria-disabled", "true"); // not disabled, which would take the focus away
    if (!await tried(() => send("POST", `${pathOf(alert)}/${name}`), word, tell)) {
      first();
    }
  };
  const taken = alert.state === "ACKNOWLEDGED" && alert.by;
  const first = () => box.replaceChildren(
    taken ? el("p", { class: "note" }, say("acknowledgedBy", alert.by))
      : button("acknowledge", "acknowledge", (event) => step(event, "acknowledge", "acknowledge"), { class: "strong" }),
    button("close", "closeEpisode", sure));
  const sure = () => {
    const yes = button("close-yes", "closeSure", (event) => step(event, "close", "episode.CLOSED"), { class: "strong" });
    box.replaceChildren(yes, button("close-no", "closeNot", () => { first(); box.querySelector('[data-act="close"]').focus(); }));
    yes.focus();
  };
  first();
  return box;
}

function verdict(alert, { tell, redraw }) {
  const given = verdicts.get(alert.episode);
  const judge = async (act) => {
    if (await tried(() => send("POST", `${pathOf(alert)}/judgement`, { verdict: act }), act, tell)) {
      verdicts.set(alert.episode, act);
      redraw();
    }
  };
  return el("div", { class: "verdict", role: "group", "aria-label": say("verdict") },
    el("span", { "aria-hidden": "true" }, say("verdict")),
    ...VERDICTS.map((act) => button(act, act, () => judge(act), { "aria-pressed": String(given === act), title: say("verdictNote") })));
}
