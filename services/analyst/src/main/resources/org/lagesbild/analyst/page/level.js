/* That a level is meant to last: the last weeks are accepted as the new usual ones. */

import { foldedForm } from "./folded-form.js";
import { send } from "./store.js";
import { kind, say } from "./words.js";

const REASONS = ["NEW_SOURCE", "MORE_REPORTING", "PLACE_CHANGED", "LASTING_RISE"];
const DAILY = ["STATISTICAL", "CORROBORATION"];

/* A bound or a silent source is about no level. */
export function levelForm(alert, { tell }) {
  return DAILY.includes(alert.kind) ? foldedForm({
    act: "level",
    note: say("levelWhat", kind(alert.category), alert.area.name || alert.area.code),
    reasons: REASONS.map((one) => [one, say(`level.${one}`)]),
    fields: [],
    done: "levelDone",
    tell,
    send: (reason) => send("POST", `/v1/alerts/${encodeURIComponent(alert.episode)}/accept-level`, { reason }),
  }) : null;
}
