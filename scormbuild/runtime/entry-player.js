import { App } from "./player/app.js";
import { receivePage } from "./player/loader.js";

/** @typedef {import("./player/types.js").Plan} Plan */

const shared = /** @type {any} */ (window).scormbuild;
if (shared) {
  shared.page = receivePage;
  const plan = /** @type {HTMLElement} */ (document.getElementById("plan"));
  const read = /** @type {Plan} */ (JSON.parse(plan.textContent || ""));
  new App(read, shared.open(read)).start();
}
