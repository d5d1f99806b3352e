/* What needs a reason before it is done: folded away until somebody wants it, and folded again when it is done. */

import { el } from "./format.js";
import { say } from "./words.js";

export const select = (options) => el("select", {}, ...options.map(([value, text]) => el("option", { value }, text)));

export const field = (word, input, note) =>
  el("label", {}, el("span", {}, say(word)), input, note ? el("small", {}, say(note)) : null);

/* `act` is the word on the outside, and with "Set" the one that does it. */
export function foldedForm({ act, note, reasons, fields, done, tell, send }) {
  const reason = select([["", say("pick")], ...reasons]);
  reason.required = true;
  const submit = async (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await send(reason.value);
      const details = form.closest("details");
      details.open = false;
      details.querySelector("summary").focus();
      tell(say("saved", say(done)));
    } catch (problem) {
      tell(say("notSaved", problem.message), true);
    }
  };
  return el("details", { class: "folded", "data-key": act },
    el("summary", { "data-act": act }, say(act)),
    el("form", { on: { submit } },
      el("p", { class: "note" }, note),
      field("reason", reason), ...fields,
      el("button", { type: "submit", class: "strong" }, say(`${act}Set`))));
}
