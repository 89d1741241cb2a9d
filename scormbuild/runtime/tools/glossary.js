import { all } from "../questions/controls.js";
import { one } from "../player/dom.js";
import { reveal } from "../player/reveal.js";
import { readRoute } from "../player/route.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */

/**
 * All terms of the course, in the order of its language: only browsers know how every language sorts.
 * @param {Kit} kit
 */
export function showGlossary(kit) {
  const view = fromStore(kit, "glossary");
  const list = view && one(view, "dl");
  if (!view || !list) return view;
  const order = new Intl.Collator(kit.player.plan.language, { numeric: true });
  const entries = all(list, ":scope > *").map((entry) => {
    const name = one(entry, "dfn");
    return { entry, name: (name && name.textContent) || "" };
  });
  entries.sort((one, other) => order.compare(one.name, other.name));
  list.append(...entries.map(({ entry }) => entry));
  const route = readRoute(location.hash);
  // As soon as the view is in its place.
  if (route && route.anchor) Promise.resolve(route.anchor).then(reveal);
  return view;
}
