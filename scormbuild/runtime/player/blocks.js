import { closeGates } from "./gates.js";
import { wireImageMaps } from "./image-map.js";
import { openKept } from "./kept.js";
import { openScenarios } from "./scenario.js";
import { wireSpeed } from "./speed.js";

/**
 * Make the blocks of a page work that do something.
 * @type {import("./types.js").OpenPart}
 */
export function openBlocks(article, data, page, player) {
  wireImageMaps(article);
  wireSpeed(article, player);
  openScenarios(article, player);
  openKept(article, player);
  closeGates(article, data, page, player);
}
