/** The part of the player that pages need whose blocks do something. */
import { openBlocks } from "./player/blocks.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part("blocks", openBlocks);
