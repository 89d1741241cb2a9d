import { App } from "./player/app.js";
import { receivePage, receivePart } from "./player/loader.js";
import { applyLook, readLook } from "./player/look.js";
import { restart } from "./player/restart.js";

/** @typedef {import("./player/types.js").Plan} Plan */

const shared = /** @type {any} */ (window).scormbuild;
applyLook(readLook());
if (shared) {
  shared.page = receivePage;
  shared.part = receivePart;
  shared.restart = restart;
  const plan = /** @type {HTMLElement} */ (document.getElementById("plan"));
  const read = /** @type {Plan} */ (JSON.parse(plan.textContent || ""));
  new App(read, shared.open(read)).start();
}
