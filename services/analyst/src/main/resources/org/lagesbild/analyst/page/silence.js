/* Silences: what is shown as before and sent to nobody, for a time and for a reason from a closed list. */

import { nameOf, readSilences, silences } from "./alert-feed.js";
import { field, foldedForm, select } from "./folded-form.js";
import { el, hour, number } from "./format.js";
import { send } from "./store.js";
import { kind, say } from "./words.js";

const REASONS = ["KNOWN_EVENT", "OPERATION", "NEW_SOURCE", "DATA_FAULT", "DRILL", "OTHER"];
const DAYS = [1, 7, 28, 90];
const DAY = 86_400_000;
const ALL = "*";

const about = (category) => (category === ALL ? say("silenceAll") : kind(category));

export function silenceForm(alert, { tell, redraw }) {
  const order = { areas: [alert.area.code], category: alert.category ?? ALL };
  const days = select(DAYS.map((one) => [one, one === 1 ? say("oneDay") : say("days", one)]));
  const reference = el("input", { type: "text", maxlength: "32", pattern: "[A-Za-z0-9._\\-]{0,32}", autocomplete: "off" });
  return foldedForm({
    act: "silence",
    note: say("silenceWhat", alert.area.name || alert.area.code, about(order.category)),
    reasons: REASONS.map((one) => [one, say(`reason.${one}`)]),
    fields: [field("silenceUntil", days), field("silenceReference", reference, "silenceReferenceNote")],
    done: "silencedMark",
    tell,
    async send(reason) {
      // a minute less than the longest, since the service's clock and this one differ
      const until = new Date(Date.now() + days.value * DAY - 60_000).toISOString();
      await send("POST", "/v1/silences", { ...order, until, reason, reference: reference.value });
      await settled((all) => all.size, silences.size + 1);
      redraw();
    },
  });
}

/* What was written is listed within a moment. */
async function settled(measure, wanted) {
  for (let tries = 0; tries < 10; tries++) {
    await readSilences();
    if (measure(silences) === wanted) {
      return;
    }
    await new Promise((done) => setTimeout(done, 300));
  }
}

export function silenceList({ tell, redraw }) {
  const end = async (silence) => {
    try {
      await send("DELETE", `/v1/silences/${encodeURIComponent(silence.id)}`);
      await settled((all) => all.has(silence.id), false);
      tell(say("silenceEnded"));
      redraw();
    } catch (problem) {
      tell(say("notSaved", problem.message), true);
    }
  };
  const held = (one) => (new Date(one.since) > new Date()
    ? say("silenceComes", hour(one.since), hour(one.until), one.by)
    : say("silenceHolds", hour(one.until), one.by));
  const line = (one) => el("li", {},
    el("span", {}, `${one.areas.map(nameOf).join(", ")} · ${about(one.category)} · `,
      `${say(`reason.${one.reason}`)}${one.reference ? ` (${one.reference})` : ""} · ${held(one)}`),
    el("button", { type: "button", class: "quiet", on: { click: () => end(one) } }, say("silenceEnd")));
  return el("div", {}, silences.size === 0 ? null : el("details", { class: "silences", "data-key": "silences" },
    el("summary", {}, say("silences", number(silences.size))),
    el("ul", {}, ...[...silences.values()].map(line))));
}
