/* The episodes as the list and the stream bring them. A tab that nobody looks at keeps no stream of alerts open, since a
   browser opens only so many connections to one place. */

import { all, areas, get } from "./store.js";

export const episodes = new Map();
export const verdicts = new Map();
export const silences = new Map();
export const feed = { served: "loading", problem: "", old: false };

const OPEN = "OPENED,STRENGTHENED,WEAKENED,ACKNOWLEDGED";
const ENDED = "CLOSED,CANCELLED";
const SHOWN_DAYS = 14;
const AGAIN = 5000;

const heard = new Set();
let source = null;
let waiting = null;

export const ended = (alert) => ENDED.includes(alert.state);

/* Only the larger areas are known by themselves; districts are named by their alerts. */
export const nameOf = (code) =>
  areas.get(code)?.name ?? [...episodes.values()].find((alert) => alert.area.code === code)?.area.name ?? code;

export async function open(changed) {
  clearTimeout(waiting);
  source?.close();
  source = null;
  if (document.hidden) {
    return;
  }
  try {
    await list(changed);
    feed.served = "served";
  } catch (problem) {
    feed.served = { 403: "forbidden", 404: "absent" }[problem.status] ?? "failed";
    feed.problem = problem.message;
    if (feed.served === "failed") {
      waiting = setTimeout(() => open(changed), AGAIN);
    }
  }
  changed();
}

/* The stream is opened before the list is read, so that nothing is said between the two. */
async function list(changed) {
  await get("/v1/alerts?limit=1");
  heard.clear();
  follow(changed);
  const since = new Date(Date.now() - SHOWN_DAYS * 86_400_000).toISOString();
  const [going, over, own] = await Promise.all([
    all(`/v1/alerts?latest=true&state=${OPEN}`),
    all(`/v1/alerts?latest=true&state=${ENDED}&since=${since}`),
    all("/v1/alerts/judgements?"),
    readSilences(),
  ]);
  const listed = new Set([...going, ...over].map((alert) => alert.episode));
  [...episodes.keys()].filter((id) => !listed.has(id) && !heard.has(id)).forEach((id) => episodes.delete(id));
  [...going, ...over].forEach(take);
  verdicts.clear();
  own.forEach((judgement) => verdicts.set(judgement.episode, judgement.act));
}

export async function readSilences() {
  const held = await all("/v1/silences?");
  silences.clear();
  held.forEach((silence) => silences.set(silence.id, silence));
}

/* Each alert refers to all that was said before it in its episode. */
function take(alert) {
  const known = episodes.get(alert.episode);
  if (!known || known.references.length <= alert.references.length) {
    episodes.set(alert.episode, alert);
  }
}

/* EventSource reconnects by itself and sends the last id; where it gives up, everything is read anew. */
function follow(changed) {
  source = new EventSource("/v1/alerts/stream");
  const become = (old) => {
    if (feed.old !== old) {
      feed.old = old;
      changed();
    }
  };
  source.addEventListener("open", () => become(false));
  source.addEventListener("alive", () => become(false));
  source.addEventListener("alert", (event) => {
    const alert = JSON.parse(event.data).data;
    heard.add(alert.episode);
    take(alert);
    changed(alert);
  });
  source.addEventListener("error", () => {
    become(true);
    if (source?.readyState === EventSource.CLOSED) {
      clearTimeout(waiting);
      waiting = setTimeout(() => open(changed), AGAIN);
    }
  });
}
