/**
 * Brings values to the platform and knows what arrived. Values are set at once; commits follow in
 * a rhythm, never overlap, and are repeated until one succeeds.
 *
 * @typedef {import("./types.js").Driver} Driver
 * @typedef {import("./types.js").Pair} Pair
 * @typedef {import("./types.js").Save} Save
 *
 * @typedef {object} OutboxSource what the outbox asks of the session
 * @property {() => Pair[]} compose everything the platform should hold, in writing order
 * @property {() => boolean} shorten the platform refused the state: make it shorter, if possible
 * @property {(gone: boolean) => void} heal makes values differ that a platform may have dropped
 *   silently; gone: what was on the way counts as lost
 * @property {(lost: boolean) => () => void} sent called at a commit, lost: without the state; the
 *   result when it is known to be stored
 * @property {(save: Save, failures: number) => void} report
 */
import { SUSPEND_DATA } from "./formats.js";

/** A commit waits this long for the values that belong to it. */
const GATHER = 1000;
/** What a learner just did is painted by then: a commit may keep the page from it for seconds. */
const PAINTED = 100;
/** The usual time between two commits; wider for platforms that take long. */
const INTERVAL = 5000;
const WIDEST_INTERVAL = 60000;
const SLOW_COMMIT = 800;
/** Changes that matter little are committed now and then. */
const HEARTBEAT = 300000;
const BACK_OFF = [2000, 5000, 15000, 30000, 60000];
/** Of objectives, what tells nothing to other SCOs. */
const REPORTS = /interactions|objectives.*(score|tion|measure)/;
/** How long "Saving" may stand while the probe has not answered. */
const VERIFYING = 2000;

/**
 * @param {Driver} driver
 * @param {OutboxSource} source
 * @param {import("./types.js").World} world
 * @param {Pair[]} held what the platform holds at launch
 * @param {number} [interval] between two commits
 */
export function createOutbox(driver, source, world, held, interval = INTERVAL) {
  const { clock, timers } = world;
  /** Written, and committed, and confirmed. */
  const set = new Map(held);
  let sent = new Map(held);
  let acked = sent;
  let failures = 0;
  let commits = 0;
  let busy = false;
  let slow = 0;
  let last = -Infinity;
  /** @type {any} */
  let timer = null;
  let due = Infinity;
  let touched = 0;
  let urgent = false;
  let confirmed = 0;
  let stopped = false;
  /** The learner stayed after all: Moodle goes on to say true blindly until the page was hidden. */
  let doubtful = false;
  /** The platform takes no state, however short. */
  let lost = false;
  /** The platform knows no status: it may read back nothing, and say true to everything. */
  let suspicious = held[0][1] === "";
  /** @type {Save} */
  let verdict = "saving";

  function report() {
    if (stopped) return;
    source.report(failures || lost ? "unsaved" : urgent ? "saving" : verdict, failures);
  }

  /** @param {Pair[]} pairs */
  function put(pairs) {
    const refused = driver.put(pairs);
    for (const [element, value] of pairs) {
      // A report that was refused is given up; results and state are tried again each time.
      const again = refused.includes(element) && !REPORTS.test(element);
      if (!again) set.set(element, value);
    }
    return refused;
  }

  function write() {
    let again = 4;
    while (again--) {
      const fresh = source.compose().filter(([element, value]) => set.get(element) !== value);
      lost = put(fresh).includes(SUSPEND_DATA);
      if (!lost || !source.shorten()) return;
    }
  }

  function isDirty() {
    return failures > 0 || lost || [...set].some(([element, value]) => sent.get(element) !== value);
  }

  function unplan() {
    if (timer !== null) timers.clear(timer);
    timer = null;
    due = Infinity;
    urgent = false;
  }

  /** @param {number} delay @param {boolean} soon whether somebody waits for it */
  function plan(delay, soon) {
    const time = clock.now() + delay;
    if (stopped || time >= due) return;
    unplan();
    due = time;
    urgent = soon;
    timer = timers.set(() => {
      unplan();
      if (clock.now() < touched + PAINTED) plan(PAINTED, true);
      else if (failures) retry();
      else commit();
    }, delay);
  }

  function failed() {
    verdict = "saving";
    plan(BACK_OFF[Math.min(failures, BACK_OFF.length - 1)], true);
    failures++;
    report();
    return false;
  }

  /** @param {Map<string, string>} values @param {() => void} confirm */
  function verify(values, confirm) {
    const number = ++commits;
    verdict = "saving";
    timers.set(() => {
      if (number === commits && verdict === "saving" && !failures) {
        verdict = "sent";
        report();
      }
    }, VERIFYING);
    world.probe((reached) => {
      if (reached && number > confirmed && !doubtful) {
        confirmed = number;
        acked = values;
        confirm();
      }
      if (number !== commits || failures) return;
      if (!reached) {
        failed();
        return;
      }
      verdict = suspicious || doubtful ? "sent" : "saved";
      report();
    });
  }

  function save() {
    busy = true;
    const began = clock.now();
    const answer = driver.save();
    last = clock.now();
    busy = false;
    slow = last - began > SLOW_COMMIT ? slow + 1 : 0;
    if (slow >= 2) interval = Math.max(interval, Math.min(WIDEST_INTERVAL, interval * 2));
    return answer && world.window.navigator.onLine !== false;
  }

  /** @returns {boolean} whether the platform says that it holds everything */
  function commit() {
    if (busy) return false;
    unplan();
    // What was sent and never confirmed goes along: with another state, as Moodle sends none twice.
    if (failures || acked !== sent) source.heal(failures > 0);
    write();
    const values = new Map(set);
    const confirm = source.sent(lost);
    if (!save()) return failed();
    sent = values;
    if (lost) {
      // Everything else arrived: no need to say it another way.
      acked = values;
      confirm();
      return failed();
    }
    failures = 0;
    // Once, after a commit: a platform that still knows no status says true to everything.
    if (suspicious && commits === 1) suspicious = driver.lying();
    verify(values, confirm);
    report();
    return true;
  }

  /**
   * After a failed commit Moodle and ILIAS believe that they have sent what they lost. Every value
   * that was not confirmed goes out as another one first: the confirmed one, or a neighbour.
   */
  function detour() {
    /** @type {Pair[]} */
    const pairs = [];
    // In writing order: the score before the status.
    const wanted = source.compose().filter(([element, value]) => {
      const before = acked.get(element);
      const near = driver.neighbour(element, value);
      if (near === undefined || before === value) return false;
      return pairs.push([element, before && before !== "not attempted" ? before : near]);
    });
    put(pairs);
    const passed = save();
    if (passed) acked = new Map([...acked, ...pairs]);
    put(wanted);
    return passed;
  }

  /** @returns {boolean} */
  function retry() {
    if (busy) return false;
    unplan();
    source.heal(false);
    write();
    return detour() ? commit() : failed();
  }

  return {
    /**
     * Something happened that must not be lost.
     *
     * @param {number} [gather] how long to wait for more
     */
    change(gather = GATHER) {
      touched = clock.now();
      write();
      if (isDirty() && !failures) plan(Math.max(gather, last + interval - clock.now()), true);
      report();
    },
    /** Something small happened: set now, committed with the next change or in some minutes. */
    touch() {
      write();
      plan(HEARTBEAT, false);
    },
    /** @returns {boolean} whether nothing is left to save */
    deliver() {
      write();
      if (!isDirty()) return true;
      return failures ? retry() : commit();
    },
    /** @returns {boolean} as deliver, without a detour: for the moment of leaving */
    deliverNow() {
      write();
      doubtful = true;
      return isDirty() ? commit() : true;
    },
    retry() {
      // What was said while the learner nearly left counts as lost.
      if (doubtful) failures++;
      doubtful = false;
      return failures > 0 && retry();
    },
    /** For good: nothing is said or done any more. */
    stop() {
      unplan();
      stopped = true;
    },
  };
}
