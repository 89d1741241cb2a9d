/** How long a learner was really here: not while the page is hidden, not after ten idle minutes. */

const IDLE_AFTER = 600000;

/** @param {import("./types.js").Clock} clock */
export function createWatch(clock) {
  let counted = 0;
  let visible = true;
  let began = clock.now();
  let active = began;

  /** What ran since the last look, cut where the learner went idle: a sleeping laptop counts nothing. */
  function running() {
    return visible ? Math.max(0, Math.min(clock.now(), active + IDLE_AFTER) - began) : 0;
  }

  function settle() {
    counted += running();
    began = active = clock.now();
  }

  return {
    activity: settle,
    /** @param {boolean} now */
    show(now) {
      settle();
      visible = now;
    },
    seconds: () => Math.floor((counted + running()) / 1000),
  };
}
