/* Neighbouring areas that are unusual only together: what they brought, and how often chance alone brings as much. */

import { about, el, number, oneIn, ratio } from "./format.js";
import { say } from "./words.js";

export function cluster(found) {
  const fact = (name, ...value) => el("div", {}, el("dt", {}, say(name)), el("dd", {}, ...value));
  const part = (one) => el("li", {}, say("clusterPart", one.name || one.code, number(one.reported), about(one.expected)));
  const differs = found.independent < found.reported ? `; ${say("ofWhichAtLeast", number(found.independent))}` : "";
  return el("div", { class: "numbers" }, el("dl", {},
    fact("counted", say("clusterCounted", number(found.reported), number(found.days)) + differs),
    fact("usual", say("clusterUsual", about(found.expected), ratio(found.relativeRisk))),
    fact("chance", say("clusterChance", oneIn(found.probability))),
    fact("clusterAreas", el("ul", {}, ...found.areas.map(part)))));
}
