/** The part of the player that waits until the menu, a key or an address asks for it. */
import { openTools } from "./tools/toolset.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part("tools", openTools);
