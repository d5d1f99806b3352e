/* The page for everybody: the figures of one municipality, each with the range in which the true number probably lies. */

import { day, el, number, shape, shortDay } from "./format.js";
import { all, get } from "./store.js";
import { label, learn, locale, say, toggle } from "./words.js";

const WIDTH = 200;
const HEIGHT = 16;
const municipalities = new Map();
let districts = [];

const find = (id) => document.getElementById(id);
const picked = () => municipalities.get(find("municipality").value);

function about(figure) {
  if (figure.state === "incomplete") {
    return say("openNone");
  }
  return say(figure.state === "below" ? "openBelow" : "openAbout", number(figure.value));
}

const range = (figure) =>
  figure.state === "incomplete" ? "–" : `${number(figure.low)}–${number(figure.high)}`;

/* A window ends where its last day does. */
const period = (figure) =>
  `${shortDay(figure.from)} – ${day(new Date(new Date(figure.to).getTime() - 1000))}`;

/* What the numbers say already, drawn; so it is hidden from those who listen. */
function reach(figure, most) {
  const drawing = shape("svg", { class: "reach", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" });
  if (figure.state === "incomplete" || most === 0) {
    return drawing;
  }
  const at = (value) => (value / most) * (WIDTH - 4);
  drawing.append(shape("rect", { class: "span", x: at(figure.low), y: 3, width: at(figure.high) - at(figure.low) + 4, height: HEIGHT - 6, rx: 3 }));
  if (figure.state === "count") {
    drawing.append(shape("rect", { class: "at", x: at(figure.value), y: 0, width: 4, height: HEIGHT, rx: 2 }));
  }
  return drawing;
}

function table(title, what, note, rows) {
  if (rows.length === 0) {
    return "";
  }
  const most = Math.max(...rows.map((row) => row.figure.high || 0));
  return el("div", { class: "block" },
    el("h2", {}, title),
    el("p", { class: "period" }, `${say("w28d")}, ${period(rows[0].figure)}. ${note}`),
    el("table", {},
      el("thead", {}, el("tr", {},
        el("th", { scope: "col" }, what),
        el("th", { scope: "col", class: "num" }, say("openReported")),
        el("th", { scope: "col", class: "num" }, say("openRange")),
        el("th", { class: "reach-cell", "aria-hidden": "true" }))),
      el("tbody", {}, ...rows.map(({ name, figure }) => el("tr", {},
        el("th", { scope: "row" }, name),
        el("td", { class: "num" }, about(figure)),
        el("td", { class: "num" }, range(figure)),
        el("td", { class: "reach-cell" }, reach(figure, most)))))));
}

function week(body) {
  const figure = body.figures.find((one) => one.window === "7d" && one.category === "ALL");
  if (!figure) {
    return "";
  }
  return el("div", { class: "week" },
    el("h2", {}, say("openWeek", body.area.name)),
    el("p", { class: "about" }, about(figure)),
    figure.state === "incomplete"
      ? el("p", { class: "between" }, say("openMissing"))
      : el("p", { class: "between" }, say("openBetween", number(figure.low), number(figure.high))),
    el("p", { class: "period" }, period(figure)));
}

function show() {
  const body = picked();
  if (!body) {
    return;
  }
  const groups = body.figures
    .filter((figure) => figure.window === "28d" && figure.category !== "ALL")
    .map((figure) => ({ name: label("groups", figure.category), figure }))
    .sort((one, other) => one.name.localeCompare(other.name, locale()));
  const parts = districts
    .flatMap((part) => part.figures.map((figure) => ({ name: part.area.name, figure })))
    .sort((one, other) => one.name.localeCompare(other.name, locale()));
  find("week").replaceChildren(week(body));
  find("groups").replaceChildren(table(say("openGroups"), say("openWhat"), "", groups));
  find("districts").replaceChildren(table(say("openDistricts"), say("area"), say("openDistrictsNote"), parts));
  find("sectors").textContent = say("openSectors", body.sectors.map((code) => label("sectors", code)).join(", "));
  find("data").href = `/v1/public/areas/${body.area.code}/view`;
}

function trouble(text) {
  find("trouble").textContent = text;
  find("trouble").hidden = text === "";
}

function dress() {
  document.documentElement.lang = locale().slice(0, 2);
  document.title = say("openTitle");
  document.querySelectorAll("[data-word]").forEach((node) => { node.textContent = say(node.dataset.word); });
  find("language").textContent = say("other");
  show();
}

async function pick() {
  const code = find("municipality").value;
  try {
    const found = await all(`/v1/public/views?within=${code}&level=regso`);
    if (code === find("municipality").value) {
      districts = found;
      history.replaceState(null, "", `#${code}`);
      trouble("");
      show();
    }
  } catch (failure) {
    trouble(say("failed", failure.message));
  }
}

async function begin() {
  dress();
  try {
    learn(await get("/v1/taxonomy"));
    const bodies = await all("/v1/public/views?level=municipality");
    bodies.sort((one, other) => one.area.name.localeCompare(other.area.name, "sv"));
    bodies.forEach((body) => municipalities.set(body.area.code, body));
    find("municipality").replaceChildren(
      ...bodies.map(({ area }) => el("option", { value: area.code, selected: location.hash === `#${area.code}` }, area.name)));
    if (bodies.length === 0) {
      trouble(say("openNothing"));
    } else {
      await pick();
    }
  } catch (failure) {
    trouble(say("failed", failure.message));
  }
}

find("municipality").addEventListener("change", pick);
find("language").addEventListener("click", () => {
  toggle();
  dress();
});
begin();
