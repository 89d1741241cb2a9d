/** The part of the player with which answers can be dragged. Pages do without it where nothing points. */
import { openDragging } from "./dragging/dragging.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part("dragging", openDragging);
