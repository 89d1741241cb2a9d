import { make } from "../player/dom.js";

/**
 * What is dragged, and what happens meanwhile.
 * @typedef {object} Load
 * @property {HTMLElement} thing what follows the pointer
 * @property {boolean} far its place may be out of sight: then the page scrolls at the edges of the window
 * @property {(x: number, y: number) => void} over the pointer has come there, in the window; not called before it has
 *   moved at all: targets may rise right under it
 * @property {() => void} end the drag is over, whatever came of it
 * @property {() => void} drop the thing was let go; comes after `end`
 */

/** So near to the edge of the window a drag scrolls the page; so far each time it is drawn. */
const EDGE = 72;
const STEP = 10;

/** So far a pointer moves without being meant to. */
const SLACK = 10;

/** A mouse and a finger can both be down. */
let busy = false;

/** What is taken hold of. The controls are for those who do not see it. */
export function makeGrip() {
  const grip = make("span", "grip");
  grip.setAttribute("aria-hidden", "true");
  return grip;
}

/**
 * Let a thing of a question be dragged, with a mouse by any place of `hold`, with a finger by its grip alone: elsewhere
 * fingers scroll the page.
 * @param {HTMLElement} hold
 * @param {Element} form
 * @param {() => Load} lift
 */
export function wireHold(hold, form, lift) {
  // The focus stays where it is, and no text is selected.
  hold.addEventListener("mousedown", (event) => event.preventDefault());
  hold.addEventListener("pointerdown", (event) => {
    const gripped = /** @type {Element} */ (event.target).closest(".grip");
    const ready = event.isPrimary && event.button === 0 && !busy && !isLocked(form);
    if (ready && (gripped || event.pointerType === "mouse")) carry(hold, form, event, lift());
  });
}

/** @param {Element} form */
function isLocked(form) {
  return form.hasAttribute("data-locked");
}

/**
 * Follow the pointer until it lets go. What takes it away, and Escape, leave everything as it was.
 * @param {HTMLElement} hold
 * @param {Element} form
 * @param {PointerEvent} event
 * @param {Load} load
 */
function carry(hold, form, { pointerId, clientX, clientY }, load) {
  const { thing } = load;
  const start = clientY + window.scrollY;
  let [x, y, frame] = [clientX, clientY, 0];
  let moved = false;

  const follow = () => {
    thing.style.translate = `${x - clientX}px ${y + window.scrollY - start}px`;
    moved = moved || Math.hypot(x - clientX, y - clientY) > SLACK;
    if (moved) load.over(x, y);
  };
  const scroll = () => {
    const up = y < EDGE && y < clientY;
    const down = y > window.innerHeight - EDGE && y > clientY;
    frame = load.far && (up || down) ? requestAnimationFrame(scroll) : 0;
    if (frame) window.scrollBy(0, up ? -STEP : STEP);
  };
  /** @param {Event} event */
  const hear = (event) => {
    if (event instanceof PointerEvent && event.pointerId === pointerId) {
      if (event.type !== "pointermove") {
        end(event.type === "pointerup");
        return;
      }
      [x, y] = [event.clientX, event.clientY];
      follow();
      if (!frame) scroll();
    } else if (event.type === "scroll") {
      follow();
    } else if (event instanceof KeyboardEvent && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      end(false);
    }
  };
  /** @param {boolean} dropped */
  const end = (dropped) => {
    for (const name of HEARD) document.removeEventListener(name, hear, true);
    cancelAnimationFrame(frame);
    busy = false;
    thing.style.translate = "";
    thing.removeAttribute("data-lifted");
    load.end();
    // The time of a quiz may have ended meanwhile.
    if (dropped && !isLocked(form)) load.drop();
  };

  busy = true;
  thing.setAttribute("data-lifted", "");
  hold.setPointerCapture(pointerId);
  for (const name of HEARD) document.addEventListener(name, hear, true);
  follow();
}

const HEARD = ["pointermove", "pointerup", "pointercancel", "lostpointercapture", "keydown", "scroll"];
