/**
 * What was promised, and whether it is kept. An answer shown as Saved must be on the server, and
 * must stay there until the learner replaces it; statuses and scores never go down.
 */
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";

const SUSPEND = "cmi.suspend_data";
const RANKS = {
  "cmi.core.lesson_status": ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"],
  "cmi.completion_status": ["unknown", "not attempted", "incomplete", "completed"],
  "cmi.success_status": ["unknown", "failed", "passed"],
};
const SCORE = /^cmi\.(core\.)?score\.raw$/;
/** Typing is taken over in this rhythm (session.js); until then nobody promised anything. */
const TYPING = 300;

const same = (one, other) =>
  one && other
    ? JSON.stringify(one.response) === JSON.stringify(other.response) && one.score === other.score
    : !one && !other;

/** @param {object} script @param {object} server @param {() => boolean} isHonest */
export function createBooks({ course }, server, isHonest) {
  const problems = [];
  /** @type {Record<number, object[]>} what the learner answered, in time */
  const history = {};
  /** @type {Map<number, {at: number, frame: object}>} by question: the moment of what was shown as Saved */
  let claims = new Map();
  let moment = 0;
  /** The best that the server ever held, and what it holds less of. */
  const best = new Map();
  const dips = new Map();
  const falls = course.quizzes.some(({ counted }) => counted === "last");
  let read = { text: undefined, answers: {} };

  // A score of nothing is healed by way of the next one up (runtime.md 1.8).
  const rank = (element, value) =>
    SCORE.test(element) ? Number(value === "0.01" ? 0 : value) : RANKS[element].indexOf(value);
  const blame = (what, detail) => problems.push(`${what}: ${JSON.stringify(detail)}`);

  function held() {
    const text = server.store.get(SUSPEND);
    if (text !== read.text) read = { text, answers: decode(text).state.answers };
    return read.answers;
  }

  server.watch = (element, value, before, { frame }) => {
    if (element === SUSPEND) forgive(frame);
    if (!(element in RANKS) && !SCORE.test(element)) return;
    if (SCORE.test(element) && falls && !/^passed$/.test(best.get("success") || "")) {
      best.set(element, value);
      dips.delete(element);
    }
    if (!best.has(element) || rank(element, value) >= rank(element, best.get(element))) {
      best.set(element, value);
      dips.delete(element);
    } else if (!dips.has(element)) {
      dips.set(element, { frame, value, failures: frame ? frame.failures : 0 });
    }
    if (/status$/.test(element) && value === "passed") best.set("success", "passed");
  };

  /** Two devices at once: the later word counts, and no course can know (runtime.md 1.13). */
  function forgive(frame) {
    if (!frame) return;
    for (const [question, claim] of claims)
      if (claim.frame.device !== frame.device && frame.opened < claim.time) claims.delete(question);
    if (frame.contested) {
      best.clear();
      dips.clear();
    }
  }

  /** What a window shows as saved must be true, and stay true. */
  function look(frame) {
    if (frame.notice !== "saved" || frame.gone || frame.contested || !isHonest()) return;
    const kept = held();
    for (const { n } of course.questions) {
      const answer = frame.session.state.answers[n];
      const typed = (frame.typed || {})[n];
      if (!answer || (typed !== undefined && frame.world.clock.now() - typed <= TYPING)) continue;
      if (!same(answer, kept[n])) blame("shown as Saved, but not on the server", [n, answer, kept[n]]);
      const all = history[n] || [];
      const event = all.filter((each) => same(each.answer, answer)).pop();
      if (event) claims.set(n, { at: event.at, frame, time: frame.world.clock.now() });
    }
  }

  /** After each step: what was lowered on the way must be mended, or be known as unsaved. */
  function settle(frames) {
    for (const [element, { frame, value, failures }] of dips) {
      const known = frame && (failures > 0 || frame.failures > 0);
      if (!known) blame("lowered without need", [element, best.get(element), value]);
    }
    for (const frame of frames) {
      // A page that was loaded again in its frame remembers reports that no server has.
      const again = frames.some(({ lms, device }) => lms.reloaded && device === frame.device);
      const gaps = server.has("reads-empty") || !isHonest() || again;
      for (const [element, value, findings] of frame.lms.malformed.splice(0)) {
        const real = findings.filter(({ error }) => !(gaps && /^(201|351|408)$/.test(error)));
        if (real.length) blame("malformed", [element, value, real]);
      }
    }
  }

  return {
    problems,
    /** @param {object} frame @param {number} n @param {object | null} answer null: taken away */
    tell(frame, n, answer) {
      (history[n] = history[n] || []).push({ at: ++moment, answer });
      if (answer && answer.score === null)
        frame.typed = { ...frame.typed, [n]: frame.world.clock.now() };
    },
    look,
    settle,
    /** The learner came back and everything was well. @param {object} frame */
    close(frame) {
      const kept = held();
      for (const [n, { at }] of isHonest() ? claims : []) {
        const allowed = history[n].filter((event) => event.at >= at).map(({ answer }) => answer);
        const now = kept[n];
        if (!allowed.some((answer) => same(answer, now))) blame("Saved, and lost", [n, allowed, now]);
      }
      for (const [element, value] of best) {
        if (element === "success") continue;
        const now = server.store.get(element);
        if (rank(element, now) < rank(element, value)) blame("went down", [element, value, now]);
      }
      if (frame.session.mode !== "normal" || !isHonest()) return;
      if (frame.notice !== (server.has("reads-empty") ? "sent" : "saved"))
        blame("not saved in the end", frame.notice);
    },
  };
}
