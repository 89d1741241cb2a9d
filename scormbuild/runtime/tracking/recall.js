/**
 * What is known of a learner at launch: the platform holds a state, and this browser may have kept
 * a copy that never got there.
 *
 * @typedef {import("./types.js").State} State
 */
import { decode } from "./codec.js";
import { isBlank, joinStates, numbersOf } from "./state.js";

/** @type {any} nothing else of a snapshot is asked for */
export const NO_PLATFORM = { suspend: "", mode: "standalone", passMark: null, least: [] };

/** @param {import("./types.js").Snapshot} snapshot @returns {import("./types.js").Mode} */
export function modeOf({ mode }) {
  const known = /^(browse|review|standalone)$/.test(mode);
  return known ? /** @type {import("./types.js").Mode} */ (mode) : "normal";
}

/**
 * @param {import("./types.js").Snapshot} snapshot
 * @param {import("./types.js").Driver | null} driver
 * @param {ReturnType<typeof import("./vault.js").createVault>} vault
 * @param {number} now
 * @param {import("./types.js").Plan} plan
 * @returns {{known: State, base: number, packed: string, harm: import("./types.js").Harm,
 *   fresh: boolean, stored: State["answers"]}}
 *   base: the revision that the platform holds; packed: its string, if it is whole;
 *   fresh: `known` holds what the platform does not, or was never confirmed to hold;
 *   stored: the answers that the platform holds
 */
export function recall({ suspend, meaning, least }, driver, vault, now, plan) {
  const { state: stored, kind, damaged } = decode(suspend);
  if (kind === "foreign") vault.archive(suspend);
  /** @type {import("./types.js").Harm} */
  let harm = kind === "newer" ? kind : damaged ? "partial" : "";
  const packed = kind === "ours" && !damaged ? suspend.trim() : "";
  let known = stored;
  const copy = harm === "newer" ? null : vault.read(now);
  const same = copy && copy.session === stored.session;
  // Of the same revision, the one that is whole.
  const later = copy && copy.rev + Number(damaged) > stored.rev;
  if (copy && (later || !same)) {
    const kept = decode(copy.state);
    known = kept.state;
    const goesOn = later && (same || copy.base === stored.rev);
    if (!goesOn) known = joinStates(known, stored, plan);
    else if (!kept.damaged) harm = "";
  }
  if (isBlank(known) && driver) {
    known.location = driver.location();
    // The state was lost, or never ours: what the platform knows of results is believed.
    const inherited = meaning.complete || meaning.success !== "unknown";
    if (inherited) known.earned = { ...meaning, inherited, score: driver.score() };
  }
  const { earned, pages } = known;
  const isNew = (/** @type {number} */ page) => !(page in pages);
  if (!earned.inherited && numbersOf(pages).length && (plan.renew || []).some(isNew)) {
    // What the platform holds of it is no floor any more.
    earned.complete = false;
    least.length = 0;
  }
  return { known, stored: stored.answers, base: stored.rev, packed, harm, fresh: !!copy };
}
