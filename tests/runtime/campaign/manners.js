/** How a course speaks to its platform: nothing after the end, no results where none are wanted. */

import { NAMES } from "../lms/lms.js";

const IDLE_AFTER = 600000;
const RESULT = /^cmi\.(core\.(lesson_status|score\.)|score\.|completion_status|success_status)/;
const STATUS = /^cmi\.core\.lesson_status$|^cmi\.completion_status$/;
const SCORE = /^cmi\.(core\.)?score\.raw$/;
const TIME = /^(?:PT)?(\d+)(?::|H)(\d+)(?::|M)(\d+)S?$/;

/**
 * Listens to what a window says to its platform; a page that is loaded again in its frame goes on
 * with the same one.
 *
 * @param {object} frame it gets `faux` (what should not have been said), `missed` (elements whose
 *   last value the platform did not take) and `unreported` (whether one of them was a report)
 * @param {object} world
 */
export function heed(frame, world) {
  const { lms } = frame;
  Object.assign(frame, { faux: [], missed: new Set(), unreported: false, watch: watched(world) });
  lms.frame = frame;
  if (lms.heeded) return;
  lms.heeded = true;
  for (const [call, name] of Object.entries(NAMES[lms.version])) {
    const { [name]: method } = lms.api;
    lms.api[name] = (...values) => {
      before(lms, call, values);
      try {
        const answer = method(...values);
        if (call === "terminate" && /^(true|1)$/.test(String(answer))) lms.over = true;
        return answer;
      } finally {
        if (call === "set") after(lms, values);
      }
    };
  }
}

function before(lms, call, [element, value]) {
  const { frame } = lms;
  const blame = (...what) => frame.faux.push(what);
  if (call === "initialize") lms.over = false;
  if (/^(get|set|commit|terminate)$/.test(call) && lms.over) blame("after the end", call, element);
  if (call === "commit") {
    // Open edX publishes the score it has when the status arrives (runtime.md 1.4). What is set
    // again before it is sent, as on the way round after a failure, is said once.
    if (lms.late !== undefined) blame("status before score", lms.late);
    lms.late = undefined;
    lms.said = "";
  }
  if (call !== "set" || !lms.open) return;
  if (/^(browse|review)$/.test(frame.session ? frame.session.mode : "")) blame("only looking", element);
  const credit = lms.values.get(lms.version === "12" ? "cmi.core.credit" : "cmi.credit");
  if (credit === "no-credit" && RESULT.test(element)) blame("without credit", element, value);
  if (SCORE.test(element) && STATUS.test(lms.said || "")) lms.late = value;
  if (STATUS.test(element)) lms.late = undefined;
  if (STATUS.test(element) || element === "cmi.suspend_data") lms.said = element;
  const [, hours, minutes, seconds] = /session_time$/.test(element) ? TIME.exec(value) : [];
  const time = hours * 3600 + minutes * 60 + Number(seconds);
  if (time > frame.watch() + 1) blame("longer than the learner was here", value, frame.watch());
}

function after({ frame, values }, [element, value]) {
  if (values.get(element) === value) {
    frame.missed.delete(element);
    return;
  }
  frame.missed.add(element);
  if (/interactions/.test(element)) frame.unreported = true;
}

/** @returns {() => number} how many seconds the learner was here: seen, and not away for long */
function watched({ clock, window }) {
  let total = 0;
  let since = clock.now();
  const isSeen = () => window.document.visibilityState === "visible";
  const stretch = () => Math.min(clock.now() - since, IDLE_AFTER);
  window.document.addEventListener("pointerdown", () => {
    if (isSeen()) total += stretch();
    since = clock.now();
  });
  // Called after the change.
  window.document.addEventListener("visibilitychange", () => {
    if (!isSeen()) total += stretch();
    since = clock.now();
  });
  return () => (total + (isSeen() ? stretch() : 0)) / 1000;
}
