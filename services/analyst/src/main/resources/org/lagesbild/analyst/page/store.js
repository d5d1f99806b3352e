/* The views as the stream brings them, and the state of the stream. */

import { locale } from "./words.js";

export const areas = new Map();
export const views = new Map();
export const state = { live: "connecting", clock: null, deployment: null, session: null };

const LEVELS = "riket,county,municipality";

const headers = () => ({ Accept: "application/json", "Accept-Language": locale() });

async function answered(response) {
  if (response.status === 401) {
    location.assign("/sign-in");
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail || problem.title || String(response.status)), { status: response.status });
  }
  return response.status === 204 ? null : response.json();
}

export const get = async (path) => answered(await fetch(path, { headers: headers() }));

/* Whatever changes something repeats the session's token. */
export async function send(method, path, body) {
  const token = state.session?.csrfToken;
  const response = await fetch(path, {
    method,
    headers: { ...headers(), ...(token ? { "X-CSRF-Token": token } : {}), ...(body ? { "Content-Type": "application/json" } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  return answered(response);
}

export async function all(path) {
  const items = [];
  let cursor = "";
  do {
    const page = await get(`${path}&limit=1000${cursor}`);
    items.push(...page.items);
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : "";
  } while (cursor);
  return items;
}

export async function load() {
  const known = await all(`/v1/areas?level=${LEVELS}`);
  known.forEach((area) => areas.set(area.code, area));
  [state.deployment, state.session] = await Promise.all([get("/v1/deployment"), get("/v1/session")]);
}

/* EventSource reconnects by itself and sends the last id; it gives up only on an error answer, such as a 401 or 503. */
export function follow(changed) {
  const source = new EventSource(`/v1/views/stream?level=${LEVELS}&detail=summary`);
  const become = (live) => {
    if (state.live !== live) {
      state.live = live;
      changed("live");
    }
  };
  source.addEventListener("open", () => become("live"));
  source.addEventListener("clock", (event) => {
    state.clock = JSON.parse(event.data);
    become("live");
    changed("clock");
  });
  source.addEventListener("view", (event) => {
    const view = JSON.parse(event.data);
    views.set(view.area.code, view);
    changed("view", view.area.code);
  });
  source.addEventListener("error", () => {
    become("reconnecting");
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => again(changed), 3000);
    }
  });
}

async function again(changed) {
  try {
    state.deployment = await get("/v1/deployment");
  } catch {
    /* not there yet; the new stream will tell */
  }
  follow(changed);
}
