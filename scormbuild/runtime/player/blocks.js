import { closeGates } from "./gates.js";
import { wireImageMaps } from "./image-map.js";

/**
 * Make the blocks of a page work that do something.
 * @type {import("./types.js").OpenPart}
 */
export function openBlocks(article, data, page, player) {
  wireImageMaps(article);
  closeGates(article, data, page, player);
}
