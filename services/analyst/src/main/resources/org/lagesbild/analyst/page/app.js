/* Puts the page together: loads the words, follows the stream, and passes on what changed once per frame. */

import { day, el, moment } from "./format.js";
import * as alerts from "./alerts.js";
import * as detail from "./detail.js";
import * as overview from "./overview.js";
import { follow, get, load, state } from "./store.js";
import { who } from "./who.js";
import { learn, locale, say, toggle } from "./words.js";

const $ = (id) => document.getElementById(id);
const changed = { codes: new Set(), parts: new Set(), pending: false };
let refreshing;

function texts() {
  document.documentElement.lang = locale().slice(0, 2);
  document.querySelectorAll("[data-word]").forEach((node) => (node.textContent = say(node.dataset.word)));
  $("language").textContent = say("other");
  $("language").lang = locale().startsWith("sv") ? "en" : "sv";
  overview.texts();
  alerts.texts();
  notices();
  who();
  live(false);
  clock();
  detail.refresh();
}

/* Many views may come at once; they are shown once per frame. */
function note(part, code) {
  changed.parts.add(part);
  if (code) {
    changed.codes.add(code);
  }
  if (!changed.pending) {
    changed.pending = true;
    requestAnimationFrame(flush);
  }
}

function flush() {
  const { codes, parts } = changed;
  changed.codes = new Set();
  changed.parts = new Set();
  changed.pending = false;
  codes.forEach((code) => overview.fill(code));
  if (parts.has("view")) {
    overview.arrange();
    overview.tiles();
  }
  if (codes.has(detail.showing())) {
    clearTimeout(refreshing);
    refreshing = setTimeout(detail.refresh, 400);
  }
  if (parts.has("clock")) {
    clock();
  }
  if (parts.has("live")) {
    live(true);
  }
}

function live(announce) {
  $("live").dataset.state = state.live;
  $("live-text").textContent = say(state.live);
  if (announce && state.live !== "connecting") {
    $("announce").textContent = say(`${state.live}Said`);
  }
}

function clock() {
  const tick = state.clock?.tick;
  $("tick").textContent = moment(tick);
  $("tick").dateTime = tick ?? "";
  const until = tick ? say("dataUntil", moment(tick)) : say("waiting");
  const partly = state.deployment && !state.deployment.complete ? ` ${say("partly")}` : "";
  $("summary-text").textContent = until + partly;
}

function notices() {
  const { dev, replicated, run } = state.deployment;
  const line = (title, text) => el("p", {}, el("strong", {}, title), text ? ` ${text}` : "");
  $("notices").replaceChildren(...[
    dev || !replicated ? warning(dev, replicated) : null,
    run ? told(run, line) : null,
  ].filter(Boolean));
}

function warning(dev, replicated) {
  const parts = [
    ...(dev ? [el("strong", {}, say("dev")), ` ${say("devText")} `] : []),
    ...(replicated ? [] : [el("strong", {}, say("notReplicated")), ` ${say("notReplicatedText")}`]),
  ];
  return el("p", {}, ...parts);
}

function told(run, line) {
  if (run.kind === "story") {
    return line(say("story"));
  }
  if (!run.finished) {
    return line(say("playing", day(run.doneUntil)));
  }
  return run.shiftWeeks ? line(say("shifted", run.shiftWeeks)) : line(say("archive", day(run.end)), say("archiveText"));
}

function select(code) {
  if (code) {
    detail.show(code);
    $("detail-title").focus({ preventScroll: true });
    $("detail").scrollTop = 0;
  } else {
    const last = detail.showing();
    detail.hide();
    overview.focusRow(last);
  }
  overview.mark(code);
  history.replaceState(null, "", code ? `#${code}` : location.pathname);
}

async function start() {
  const [taxonomy] = await Promise.all([get("/v1/taxonomy"), load()]);
  learn(taxonomy);
  overview.build(select);
  alerts.build(select);
  texts();
  $("language").addEventListener("click", () => { toggle(); texts(); });
  $("close").addEventListener("click", () => select(null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && detail.showing()) {
      select(null);
    }
  });
  follow(note);
  setInterval(async () => { state.deployment = await get("/v1/deployment"); notices(); }, 60_000);
  if (/^#[0-9A-Z]{2,9}$/.test(location.hash)) {
    select(location.hash.slice(1));
  }
}

start().catch((problem) => {
  $("notices").replaceChildren(el("p", {}, say("failed", problem.message)));
});
