/**
 * Tells whoever listens what is saved, each time that something of it changes.
 *
 * @typedef {import("./types.js").Notice} Notice
 * @typedef {import("./types.js").Save} Save
 */

/**
 * @param {import("./types.js").Clock} clock
 * @param {() => Pick<Notice, "mode" | "resumed" | "taken" | "harm">} visit what holds for all of it
 */
export function createTeller(clock, visit) {
  /** @type {((notice: Notice) => void)[]} */
  const listeners = [];
  let notice = /** @type {Notice} */ ({ at: null });

  /** @param {Save} save @param {number} failures */
  function tell(save, failures) {
    const saved = save !== notice.save && /^s(aved|ent)$/.test(save);
    const at = saved ? clock.date() : notice.at;
    const fresh = { save, at, failures, ...visit() };
    if (JSON.stringify(fresh) === JSON.stringify(notice)) return;
    notice = fresh;
    listeners.forEach((listener) => listener(notice));
  }

  tell("connecting", 0);

  return {
    tell,
    /** Something else than the saving changed. */
    again: () => tell(notice.save, notice.failures),
    /** @param {(notice: Notice) => void} listener called at once, and at each change */
    listen(listener) {
      listeners.push(listener);
      listener(notice);
    },
  };
}
