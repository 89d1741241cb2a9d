/**
 * One learner's visit: what the player calls, and what the platform gets of it. It starts at once;
 * a platform that appears later is given everything that happened meanwhile.
 *
 * @typedef {import("./types.js").Plan} Plan
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Driver} Driver
 * @typedef {import("./types.js").Save} Save
 * @typedef {import("./types.js").Snapshot} Snapshot
 * @typedef {import("./types.js").Answered} Answered
 * @typedef {import("./types.js").Interaction} Interaction
 * @typedef {"normal" | "browse" | "review" | "standalone"} Mode
 * @typedef {{save: Save, at: string | null, failures: number, mode: Mode, resumed: boolean}} Notice
 *   at: the time of the last save; failures: how many commits in a row came to nothing
 */
import { createStandaloneDriver } from "../drivers/standalone.js";
import { decode, encode } from "./codec.js";
import { connect } from "./connect.js";
import { padded } from "./formats.js";
import { watchLife } from "./life.js";
import { createLog } from "./log.js";
import { createOutbox } from "./outbox.js";
import { createRecorder } from "./record.js";
import { emptyState, finishQuiz, isBlank, mergeStates, restart, startQuiz } from "./state.js";
import { outcomeOf, raise } from "./status.js";
import { copyIsNewer, createVault } from "./vault.js";
import { createWatch } from "./watch.js";

/** The first commit waits until the page is painted. */
const FIRST_COMMIT = 100;
/** Typing is taken over in this rhythm. */
const DRAFT_PAUSE = 300;
/** Lengths that platforms are known to hold when they refuse more. */
const KNOWN_LENGTHS = [4000, 1000, 255];
/** Without a platform there is nothing to reach. */
const OFF_LINE_IS_FINE = {
  window: { navigator: {} },
  probe: (/** @type {(reach: "silent") => void} */ answer) => answer("silent"),
};

/**
 * @param {Plan} given
 * @param {import("../drivers/scorm.js").Dialect} dialect the version of this package
 * @param {import("./types.js").World} world
 */
export function openSession(given, dialect, world) {
  const { clock, timers } = world;
  const log = createLog(clock);
  const watch = createWatch(clock);
  let plan = given;
  let state = emptyState();
  /** @type {Mode} */
  let mode = "normal";
  /** @type {Driver | null} null until a platform was found, or given up */
  let driver = null;
  /** @type {ReturnType<typeof createOutbox> | null} null where nothing may be written */
  let outbox = null;
  /** @type {ReturnType<typeof createRecorder> | null} */
  let recorder = null;
  let vault = createVault(world.shelf, plan.id, "");
  /** @type {(() => void)[]} interactions from before a platform was found */
  let early = [];
  let credited = true;
  let readable = true;
  let resumed = false;
  let ended = false;
  let typing = false;
  let { limit } = plan;
  let packed = "";
  /** The revision of the state that the platform is known to hold. */
  let base = 0;
  /** @type {Notice} */
  let notice = { save: "connecting", at: null, failures: 0, mode, resumed };
  /** @type {((notice: Notice) => void)[]} */
  const listeners = [];

  /** @param {Save} save @param {number} failures */
  function tell(save, failures) {
    const date = clock.date();
    const saved = save !== notice.save && (save === "saved" || save === "sent");
    const at = saved ? `${padded(date.getHours(), 2)}:${padded(date.getMinutes(), 2)}` : notice.at;
    const fresh = { save, at, failures, mode, resumed };
    if (JSON.stringify(fresh) === JSON.stringify(notice)) return;
    notice = fresh;
    listeners.forEach((listener) => listener(notice));
  }

  const questions = new Map(plan.questions.map((question) => [question.n, question]));

  /** @param {number} page */
  function passMark(page) {
    const quiz = plan.quizzes.find(({ n }) => n === page);
    return quiz ? quiz.pass : null;
  }

  /** @param {number} n @returns {number} the worth of an answer when not everything fits */
  function rankOf(n) {
    const question = questions.get(n);
    if (!question || state.answers[n].score === null) return 2;
    const quiz = state.quizzes[question.page];
    if (quiz) return quiz.open ? 2 : 1;
    return question.graded ? 1 : 0;
  }

  const writes = () => mode === "normal" || mode === "standalone";

  /** Takes the state over into what is earned, the string and the local copy. */
  function keep() {
    typing = false;
    state.earned = raise(state.earned, outcomeOf(plan, state));
    if (!writes()) return;
    state.rev = (state.rev + 1) & 0xffffff;
    packed = encode(state, limit, rankOf);
    if (mode === "normal" && readable) {
      const { rev, session } = state;
      vault.write({ state: packed, base, rev, session, at: clock.date().getTime() });
    }
  }

  function compose() {
    if (!driver) return [];
    const { earned, location } = state;
    const progress = earned.complete ? 1 : outcomeOf(plan, state).progress;
    const pairs = driver.compose({
      result: credited ? Object.assign({ progress }, earned) : null,
      seconds: watch.seconds(),
      suspend: readable && packed ? packed : null,
      location: readable ? location : null,
      objective: earned.complete ? plan.objective : undefined,
    });
    return recorder && credited ? pairs.concat(recorder.pairs()) : pairs;
  }

  /** @type {import("./outbox.js").OutboxSource} */
  const source = {
    compose,
    shorten() {
      const shorter = KNOWN_LENGTHS.find((length) => length < packed.length);
      limit = shorter || limit;
      packed = encode(state, limit, rankOf);
      return shorter !== undefined;
    },
    heal() {
      if (recorder) recorder.again();
      keep();
    },
    sent() {
      const confirm = recorder && recorder.sent();
      const { rev } = state;
      return () => {
        if (confirm) confirm();
        base = rev;
        if (rev === state.rev) vault.clear();
      };
    },
    // Alone, the browser's memory is no record: what is said stays the same.
    report: (save, failures) => tell(mode === "standalone" ? mode : save, failures),
  };

  function changed() {
    keep();
    if (outbox) outbox.change();
  }

  function settle() {
    if (typing) changed();
  }

  /** @param {Driver} platform @param {Snapshot} snapshot @returns {State} */
  function recall(platform, { suspend, floor }) {
    const { state: held, kind, damaged } = decode(suspend);
    if (damaged) log.add(`state damaged: ${suspend.slice(0, 99)}`);
    if (kind === "foreign") vault.archive(suspend);
    readable = kind !== "newer";
    packed = kind === "ours" && !damaged ? suspend.trim() : "";
    base = held.rev;
    const copy = readable ? vault.read(clock.date().getTime()) : null;
    const known = copy && copyIsNewer(copy, held) ? decode(copy.state).state : held;
    if (isBlank(known)) {
      known.location = platform.location();
      // The state was lost, or never ours: what the platform knows of results is believed.
      const inherited = floor.complete || floor.success !== "unknown";
      if (inherited)
        known.earned = Object.assign({ inherited }, floor, { score: platform.score() });
    }
    resumed = !isBlank(known);
    return known;
  }

  /** @param {number | null} mark the platform's; it wins over the course's own */
  function setPassMark(mark) {
    if (mark === null || !plan.quizzes.some(({ weight }) => weight > 0)) return;
    const quizzes = plan.quizzes.map((quiz) =>
      quiz.weight > 0 && quiz.pass !== null ? Object.assign({}, quiz, { pass: mark }) : quiz,
    );
    plan = Object.assign({}, plan, { passing: mark, quizzes });
  }

  /** @param {Driver | null} found null: there is no platform, or none came in time */
  function begin(found) {
    if (driver) return;
    const platform = found || createStandaloneDriver(world.shelf, plan.id);
    const snapshot = platform.read();
    const watched =
      snapshot.mode === "browse" || snapshot.mode === "review" ? snapshot.mode : "normal";
    mode = found ? watched : "standalone";
    credited = snapshot.credit !== "no-credit";
    if (found) vault = createVault(world.shelf, plan.id, snapshot.learner);
    driver = platform;
    setPassMark(snapshot.passMark);
    const known = recall(platform, snapshot);
    const recalled = known.rev === base;
    const fresh = isBlank(state);
    state = fresh ? known : mergeStates(known, state, plan);
    state.session = Math.floor(world.random() * 0x40000);
    state.earned = raise(state.earned, outcomeOf(plan, state));
    if (writes()) {
      recorder = createRecorder(platform, () => state.journal);
      const around = found ? world : Object.assign({}, world, OFF_LINE_IS_FINE);
      outbox = createOutbox(platform, source, around, snapshot.held, snapshot.statusEmpty);
      early.forEach((record) => record());
      if (!fresh || !recalled) keep();
      outbox.change(FIRST_COMMIT);
    }
    tell(writes() ? (found ? "saving" : "standalone") : "review", notice.failures);
  }

  function end() {
    if (ended) return true;
    ended = !driver || driver.close();
    if (ended && outbox) outbox.stop();
    return ended;
  }

  watchLife(world.window, {
    hidden() {
      watch.show(false);
      settle();
      if (outbox && !ended) outbox.flush();
    },
    shown() {
      watch.show(true);
      if (outbox && !ended) outbox.retry();
    },
    unloading() {
      settle();
      if (outbox && !ended) outbox.flushNow();
    },
    left(cached) {
      if (!cached) begin(null);
      settle();
      if (outbox && !ended) outbox.flushNow();
      if (cached) return;
      end();
      ended = true;
    },
    back() {
      if (ended) world.window.location.reload();
    },
    online() {
      if (outbox && !ended) outbox.retry();
    },
    activity: watch.activity,
  });
  connect(dialect, world, log.add, begin);

  return {
    get mode() {
      return mode;
    },
    /** Whether results reach a platform. */
    get recording() {
      return mode === "normal" && credited;
    },
    get resumed() {
      return resumed;
    },
    /** To be read only. */
    get state() {
      return state;
    },
    /** The pass mark of the course in hundredths of a percent: the platform's, if it has one. */
    get passing() {
      return plan.passing;
    },
    /** The pass mark of a quiz, likewise. */
    passMark,
    /** @param {number} page */
    visit(page) {
      const first = !state.pages[page];
      if (!first && state.location === page) return;
      state.location = page;
      state.pages[page] = state.pages[page] || 1;
      keep();
      if (!outbox) return;
      if (first) outbox.change();
      else outbox.touch();
    },
    /** @param {number} page */
    finishPage(page) {
      if (state.pages[page] === 2) return;
      state.pages[page] = 2;
      changed();
    },
    /** @param {number} question @param {Answered} response */
    draft(question, response) {
      const { tries } = state.answers[question] || { tries: 0 };
      state.answers[question] = { response, score: null, tries };
      if (!typing) timers.set(settle, DRAFT_PAUSE);
      typing = true;
    },
    /**
     * @param {number} n
     * @param {{response: Answered, score: number, interaction?: Interaction | null}} answer
     */
    answer(n, { response, score, interaction }) {
      const { tries } = state.answers[n] || { tries: 0 };
      state.answers[n] = { response, score, tries: tries + 1 };
      const question = questions.get(n);
      if (interaction && question && question.graded) {
        const { record: id, points } = question;
        const record = Object.assign({}, interaction, { id, points, date: clock.date() });
        if (recorder) recorder.add(n, record);
        else early.push(() => recorder && recorder.add(n, record));
      }
      changed();
    },
    /** @param {number} page @param {number} seed */
    startAttempt(page, seed) {
      startQuiz(state, plan, page, seed);
      changed();
    },
    /** @param {number} page @param {number} score hundredths of a percent */
    finishAttempt(page, score) {
      finishQuiz(state, page, score, passMark(page));
      changed();
    },
    startOver() {
      restart(state, plan);
      resumed = false;
      changed();
    },
    /**
     * @param {boolean} [anyway] leave even if the last answers did not reach the platform
     * @returns {"left" | "unsaved"}
     */
    leave(anyway = false) {
      if (ended) return "left";
      begin(null);
      settle();
      const saved = !outbox || outbox.flush();
      if (!saved && !anyway) return "unsaved";
      if (end() || anyway) {
        ended = true;
        return "left";
      }
      // A platform that failed to finish may want to begin again before it can finish.
      if (driver) driver.open();
      return "unsaved";
    },
    outcome() {
      const { complete, success, score } = state.earned;
      return { complete, success, score };
    },
    /** @param {(notice: Notice) => void} listener called at once, and at each change */
    listen(listener) {
      listeners.push(listener);
      listener(notice);
    },
    /** @returns {string[]} what happened between course and platform */
    report: log.lines,
  };
}

/** @typedef {ReturnType<typeof openSession>} Session */
