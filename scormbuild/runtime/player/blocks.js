import { closeGates } from "./gates.js";

/**
 * Make the blocks of a page work that do something.
 * @type {import("./types.js").OpenPart}
 */
export function openBlocks(article, data, page, player) {
  closeGates(article, data, page, player);
}
