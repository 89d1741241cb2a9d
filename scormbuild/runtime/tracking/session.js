/**
 * One learner's visit: what the player calls, and what the platform gets of it. It starts at once;
 * a platform that appears later is given everything that happened meanwhile.
 */
import { checksum } from "./checksum.js";
import { KNOWN_LENGTHS, decode, encode } from "./codec.js";
import { connect } from "./connect.js";
import { passMarkOf, withPassMark } from "./judge.js";
import { watchLife } from "./life.js";
import { createOutbox } from "./outbox.js";
import { NO_PLATFORM, modeOf, recall } from "./recall.js";
import { createRecorder, isReported } from "./record.js";
import { higher, quizState } from "./records.js";
import { emptyState, isBlank, joinStates, mergeStates, newAnswers, rankOf, respond } from "./state.js";
import { mayFall, outcomeOf, raise } from "./status.js";
import { createVault } from "./vault.js";
import { createWatch } from "./watch.js";
import { joinWindows } from "./windows.js";

/** The first commit waits until the page is painted. */
const FIRST_COMMIT = 100;
/** Typing is taken over in this rhythm. */
const DRAFT_PAUSE = 300;
/**
 * @param {import("./types.js").Plan} given
 * @param {import("../drivers/scorm.js").Dialect} dialect the version of this package
 * @param {import("./types.js").World} world
 */
export function openSession(given, dialect, world) {
  const { clock, timers } = world;
  const shelf = given.local === false ? () => null : world.shelf;
  const log = world.log || (() => {});
  const watch = createWatch(clock);
  let plan = given;
  let state = emptyState();
  let mode = /** @type {import("./types.js").Mode} */ ("normal");
  let begun = false;
  /** @type {import("./types.js").Driver | null} null until a platform was found, and without one */
  let driver = null;
  /** @type {ReturnType<typeof createOutbox> | null} null where nothing may be written */
  let outbox = null;
  /** @type {ReturnType<typeof createRecorder> | null} */
  let recorder = null;
  let vault = createVault(shelf, "");
  /** Interactions from before a platform was found. */
  const waiting = /** @type {(() => void)[]} */ ([]);
  let credited = true;
  let harm = /** @type {import("./types.js").Harm} to the state that was found */ ("");
  let resumed = false;
  let taken = 0;
  let ended = false;
  /** Another window of this browser writes. */
  let elsewhere = false;
  /** @type {(word: import("./windows.js").Word) => void} to the other windows */
  let say = () => {};
  let typing = false;
  let { limit } = plan;
  let packed = "";
  /** The revision of the state that the platform is known to hold. */
  let base = 0;
  let held = /** @type {import("./types.js").Pair[]} by the platform at launch */ ([]);
  const listeners = /** @type {((notice: import("./types.js").Notice) => void)[]} */ ([]);
  let notice = /** @type {import("./types.js").Notice} */ ({ at: null });
  /** @type {Set<number>} questions whose answers came back from the browser's copy only */
  let unreported = new Set();

  /** @param {import("./types.js").Save} save @param {number} failures */
  function tell(save, failures) {
    const at = save !== notice.save && /^s(aved|ent)$/.test(save) ? clock.date() : notice.at;
    const fresh = { save, at, failures, mode, resumed, taken, harm };
    if (JSON.stringify(fresh) === JSON.stringify(notice)) return;
    notice = fresh;
    listeners.forEach((listener) => listener(notice));
  }
  tell("connecting", 0);
  const questions = new Map(plan.questions.map((question) => [question.n, question]));

  /** @param {number} n @returns {number} the worth of an answer when not everything fits */
  const rank = (n) => rankOf(questions.get(n), state);
  const writes = () => !elsewhere && !/^(browse|review)$/.test(mode);

  /** Takes the state over into what is earned, the string and the local copy. */
  function keep() {
    typing = false;
    state.earned = raise(state.earned, outcomeOf(plan, state), plan);
    if (!writes()) return;
    state.rev = (state.rev + 1) & 0xffffff;
    packed = encode(state, limit, rank);
    const { rev, session } = state;
    if (harm !== "newer") vault.write({ state: packed, base, rev, session, at: Number(clock.date()) });
  }

  function compose() {
    if (!driver) return [];
    const { earned, location } = state;
    const progress = earned.complete ? 1 : outcomeOf(plan, state).progress;
    const pairs = driver.compose({
      result: credited ? { ...earned, progress } : null,
      seconds: watch.seconds(),
      suspend: (harm !== "newer" && packed) || null,
      location: harm === "newer" ? null : location,
      objective: earned.complete && plan.objective,
      exit: earned.complete && plan.exit,
    });
    // Reports come first: objectives have places, in the order in which they were given.
    return recorder && credited ? recorder.pairs().concat(pairs) : pairs;
  }

  /** @type {import("./outbox.js").OutboxSource} */
  const source = {
    compose,
    shorten() {
      const shorter = KNOWN_LENGTHS.find((length) => length < packed.length);
      limit = shorter || limit;
      packed = encode(state, limit, rank);
      return !!shorter;
    },
    heal(lost) {
      if (lost && recorder) recorder.again();
      keep();
    },
    sent(lost) {
      // A window that goes on after this one must not begin with what it knew long ago.
      say("given");
      const confirm = recorder && recorder.sent();
      const { rev } = state;
      return () => {
        if (confirm) confirm();
        // The copy is now that of the window that writes.
        if (lost || elsewhere) return;
        base = rev;
        if (rev === state.rev) vault.clear();
      };
    },
    report: tell,
  };

  const judge = () => recorder && recorder.judge(dialect.results(plan, state));
  function changed() {
    keep();
    if (outbox) outbox.change();
  }

  /** @param {number} n @param {import("./types.js").Interaction[] | null | undefined} interaction */
  function record(n, interaction) {
    unreported.delete(n);
    const question = questions.get(n);
    if (!interaction || !question || !isReported(question, plan)) return;
    const date = clock.date();
    const add = () => recorder && recorder.add(question, interaction, date);
    if (begun) add();
    else waiting.push(add);
  }
  const settle = () => typing && changed();
  /** @param {import("./types.js").State} other @param {import("./types.js").Pair[]} [pairs] another window's */
  function take(other, pairs) {
    // A window that did not write has nothing newer than the one that did.
    state = pairs ? joinStates(state, other, plan) : joinStates(other, state, plan);
    if (pairs && recorder) {
      state.journal = other.journal;
      recorder.take(pairs);
    }
    resumed = true;
    taken++;
    changed();
    // Now the platform's page in this window holds what the other one told: there are no two places.
    judge();
    changed();
    tell(notice.save, notice.failures);
  }

  function openOutbox() {
    if (driver) outbox = createOutbox(driver, source, world, held, plan.interval);
  }

  /** @param {string} name of what the windows of this learner have in common */
  function joinOthers(name) {
    const tellThem = joinWindows({ ...world, shelf }, name, ({ word, state: theirs, pairs }) => {
      if (word === "given") take(decode(theirs).state, pairs);
      else if (!outbox) elsewhere = elsewhere || word === "writing";
      else if (word === "opened") say("writing");
      else {
        settle();
        elsewhere = true;
        stop();
        if (word === "taken") say("given");
        tell("elsewhere", 0);
      }
    });
    say = (word) => tellThem({ word, state: packed, pairs: recorder ? recorder.pairs() : [] });
  }

  /** @param {import("./types.js").Driver | null} found null: none came in time @param {number} [refused] by one */
  function begin(found, refused) {
    if (begun) return;
    begun = true;
    driver = found;
    const snapshot = found ? found.read() : NO_PLATFORM;
    const { learner, suspend } = snapshot;
    credited = snapshot.credit !== "no-credit";
    mode = modeOf(snapshot);
    const key = `sb1:${plan.id}:${found ? checksum(learner) : "alone"}`;
    vault = createVault(shelf, learner || !found ? key : "");
    plan = withPassMark(plan, snapshot.passMark);
    // Without a platform the browser's own copy is all there is: it never grows old.
    const told = recall(snapshot, found, vault, found ? Number(clock.date()) : 0, plan);
    ({ base, packed, harm } = told);
    if (suspend && !packed) log(`state not whole: ${suspend.slice(0, 99)}`);
    const early = state;
    state = told.known;
    resumed = !isBlank(state);
    const news = told.fresh || !isBlank(early);
    if (!isBlank(early)) state = mergeStates(state, early, plan, true);
    state.session = Math.floor(world.random() * 0x40000);
    // The platform may have taken a score and lost the state with it.
    const best = found && snapshot.atLaunch[0][1] && !mayFall(plan) ? found.score() : null;
    state.earned.score = higher(state.earned.score, best);
    state.earned = raise(state.earned, outcomeOf(plan, state), plan);
    if (found && writes()) {
      recorder = createRecorder(found, () => state.journal);
      held = snapshot.atLaunch;
      openOutbox();
      if (told.fresh && recorder.lacks()) unreported = new Set(newAnswers(told.known, told.stored));
      waiting.forEach((record) => record());
    }
    if (found && learner) joinOthers(`${key}:window`);
    if (news) judge();
    if (news) keep();
    if (outbox) outbox.change(FIRST_COMMIT);
    tell(outbox ? "saving" : found ? "review" : refused ? "refused" : "standalone", 0);
    say("opened");
  }

  function stop() {
    if (outbox) outbox.stop();
    outbox = null;
  }

  /** @param {boolean} anyway even if the platform does not close */
  function end(anyway) {
    // What a window holds that writes no more is old; the platform would take it for the latest.
    ended = ended || elsewhere || !driver || driver.close() || anyway;
    if (ended) stop();
    return ended;
  }

  function deliverNow() {
    settle();
    if (outbox) outbox.deliverNow();
  }

  const retry = () => outbox && outbox.retry();
  watchLife(world.window, {
    hidden() {
      watch.show(false);
      settle();
      if (outbox) outbox.deliver();
    },
    shown() {
      watch.show(true);
      retry();
    },
    unloading: deliverNow,
    left(cached) {
      if (!cached) begin(null);
      deliverNow();
      if (!cached) end(true);
    },
    back() {
      if (ended) world.window.location.reload();
    },
    online: retry,
    activity: watch.activity,
  });
  connect(dialect, world, log, begin);

  return {
    get mode() {
      return mode;
    },
    /** Whether results reach a platform, and what was done is there next time. */
    get recording() {
      return mode === "normal" && credited && harm !== "newer";
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
    passMark: (/** @type {number} */ page) => passMarkOf(plan, page),
    /** @param {number} page */
    visit(page) {
      const first = !state.pages[page];
      const soon = first || typing;
      if (!first && state.location === page) return;
      state.location = page;
      state.pages[page] = state.pages[page] || 1;
      keep();
      if (!outbox) return;
      if (soon) outbox.change();
      else outbox.touch();
    },
    /** @param {number} page */
    finishPage(page) {
      if (state.pages[page] === 2) return;
      state.pages[page] = 2;
      changed();
    },
    /** @param {number} question @param {import("./types.js").Answered} response */
    draft(question, response) {
      respond(state, question, response, null);
      if (!typing) timers.set(settle, DRAFT_PAUSE);
      typing = true;
    },
    /** @param {number} n @param {import("./types.js").Given} answer */
    answer(n, { response, score, interaction }) {
      respond(state, n, response, score);
      record(n, interaction);
      changed();
    },
    /** Questions whose answers the platform never heard of. */
    unreported: () => unreported,
    /** @param {number} n one of these @param {import("./types.js").Interaction[] | null} interaction */
    reportAnswer(n, interaction) {
      record(n, interaction);
      judge();
      changed();
    },
    /** @param {number} page @param {number} seed @param {import("./types.js").State["answers"]} [answers] */
    startAttempt(page, seed, answers) {
      dialect.startQuiz(state, plan, page, seed, answers);
      changed();
    },
    /** @param {number} page @param {number} spent what an attempt has used of its time */
    spend(page, spent) {
      quizState(state, page).spent = spent;
      // The platform gets it with the next change, or at the end of the visit.
      keep();
    },
    /** @param {number} page @param {number} score hundredths of a percent @param {Record<number, number>} [excused] */
    finishAttempt(page, score, excused) {
      Object.assign(state.excused, excused);
      dialect.finishQuiz(state, page, score, passMarkOf(plan, page));
      judge();
      changed();
    },
    startOver() {
      dialect.restart(state, plan);
      resumed = false;
      changed();
    },
    /** @param {boolean} [anyway] even if the last answers did not reach the platform @returns {"left" | "unsaved"} */
    leave(anyway = false) {
      begin(null);
      settle();
      const saved = ended || !outbox || outbox.deliver();
      if ((saved || anyway) && end(anyway)) return "left";
      // A platform that failed to finish may want to begin again before it can finish.
      if (saved && driver) driver.open();
      return "unsaved";
    },
    get: (/** @type {string} */ element) => driver && driver.get(element),
    /** All of the state, as text. */
    pack: () => encode(state),
    unpack: (/** @type {string} */ text) => take(decode(text).state),
    /** From now on this window writes, and no other one. */
    takeOver() {
      elsewhere = false;
      openOutbox();
      // What the other one had not told when it crashed.
      const kept = vault.read(Number(clock.date()));
      if (kept) take(decode(kept.state).state, []);
      say("taken");
      changed();
    },
    outcome() {
      const { inherited, ...outcome } = state.earned;
      return outcome;
    },
    /** @param {(notice: import("./types.js").Notice) => void} listener called at once, and at each change */
    listen(listener) {
      listeners.push(listener);
      listener(notice);
    },
  };
}

/** @typedef {ReturnType<typeof openSession>} Session */
