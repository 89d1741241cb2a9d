/**
 * What was promised, and whether it is kept. An answer shown as Saved must be on the server, and
 * must stay there until the learner replaces it; an answer that was given comes back in the same
 * browser; statuses and scores never go down.
 */
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";
import { createReports } from "./reports.js";
import { createResults } from "./results.js";

const SUSPEND = "cmi.suspend_data";
/** Typing is taken over in this rhythm (session.js); until then nobody promised anything. */
const TYPING = 300;
const GAP = /^(201|351|408)$/;

const same = (one, other) =>
  one && other
    ? JSON.stringify(one.response) === JSON.stringify(other.response) && one.score === other.score
    : !one && !other;

/** @param {object} script @param {ReturnType<typeof import("./platform.js").createPlatform>} platform */
export function createBooks(script, { server, isHonest, trouble }) {
  const { course, stored } = script;
  const problems = [];
  /** @type {Record<number, object[]>} what the learner answered, in time */
  const history = {};
  /** @type {Map<number, {at: number, frame: object}>} by question: the moment of what was shown as Saved */
  let claims = new Map();
  let moment = 0;
  /** Two devices were at work at the same time; two windows were. */
  let contested = false;
  let several = false;
  const places = new Set();
  const foreign = stored[SUSPEND];
  /** How many values reached the server. */
  let stores = 0;
  let read = { text: undefined, answers: {} };

  const blame = (what, detail) => problems.push(`${what}: ${JSON.stringify(detail)}`);
  const results = createResults(script, server, blame);
  const reports = createReports(script, server, blame);

  function held() {
    const text = server.store.get(SUSPEND);
    if (text !== read.text) read = { text, answers: decode(text).state.answers };
    return read.answers;
  }

  server.watch = (element, value, before, { frame }) => {
    stores++;
    if (element === SUSPEND) forgive(frame);
    // The new state was refused, and the platform sent the one that this window began with.
    if (element === SUSPEND && value !== before && frame.missed.has(SUSPEND)) claims.clear();
    results.note(element, value, frame);
  };

  /** Two devices at once: the later word counts, and no course can know (runtime.md 1.13). */
  function forgive(frame) {
    for (const [question, claim] of claims)
      if (claim.frame.device !== frame.device && frame.opened < claim.time) claims.delete(question);
    if (frame.contested) results.forget();
  }

  /** What a window shows as saved must be true, and stay true. */
  function look(frame) {
    if (frame.session) results.look(frame);
    contested = contested || frame.contested;
    several = several || frame.beside;
    places.add(frame.device);
    // A platform that said true to nothing, forgot it, and nobody could know: going back to send it
    // once more would lower what may well be there.
    if (trouble() === "lying-silent" && server.has("forgetful")) frame.silenced = true;
    // A page that was loaded again in its frame reads back what no server has.
    if (frame.lms.reloaded) frame.silenced = true;
    if (frame.notice !== "saved" || frame.gone || frame.contested || !isHonest()) return;
    const seen = `${stores} ${frame.session.state.rev}`;
    if (frame.seen === seen) return;
    frame.seen = seen;
    if (server.has("reads-empty")) blame("Saved, where only Sent is known", frame.failures);
    if (!frame.silenced) {
      results.compare(frame, true);
      reports.look(frame);
    }
    if (foreign) return;
    const kept = held();
    for (const { n } of course.questions) {
      const answer = frame.session.state.answers[n];
      const typed = (frame.typed || {})[n];
      if (!answer || (typed !== undefined && frame.world.clock.now() - typed <= TYPING)) continue;
      if (!same(answer, kept[n])) blame("shown as Saved, but not on the server", [n, answer, kept[n]]);
      const all = history[n] || [];
      const event = all.filter((each) => same(each.answer, answer)).pop();
      const claim = claims.get(n);
      // An old answer in a window that comes to the front takes nothing back.
      if (event && !(claim && claim.at > event.at))
        claims.set(n, { at: event.at, frame, time: frame.world.clock.now() });
    }
  }

  /** After each step: what was lowered on the way must be mended, and no call may be wrong. */
  function settle(frames) {
    if (isHonest()) results.settle();
    for (const frame of frames) {
      for (const each of frame.faux.splice(0)) blame("not to be said", each);
      // A page that was loaded again in its frame remembers reports that no server has.
      const again = frames.some(({ lms, device }) => lms.reloaded && device === frame.device);
      const refused = frames.some(({ unreported }) => unreported);
      const gaps = server.has("reads-empty") || !isHonest() || refused || again;
      for (const [element, value, findings] of frame.lms.malformed.splice(0)) {
        const real = findings.filter(({ error }) => !(gaps && GAP.test(error)));
        if (real.length) blame("malformed", [element, value, real]);
      }
    }
  }

  const checked = (all) => all.filter(({ answer }) => answer && answer.score !== null);

  /** Whether the course was opened in two places, be it one after the other. */
  const moved = () => places.size > 1;

  /**
   * Where two places are brought together nobody knows which answer is the later one.
   *
   * @param {number} n of the question
   * @param {object[]} events those that may stand there
   * @param {boolean} [older] whether the platform's may be the older one
   */
  function allow(n, events, older) {
    const all = history[n];
    const typed = events.some(({ answer }) => answer && answer.score === null);
    const apart = several || moved();
    const allowed = events.concat(all.filter(({ early }) => early));
    // One that was checked wins over one that is being typed; of two that are being typed the
    // platform's.
    if (apart && typed) allowed.push(...checked(all));
    if (older && moved()) allowed.push(...all);
    // A finished attempt wins over the same one, open in another place.
    const { page } = course.questions.find((question) => question.n === Number(n));
    if (course.quizzes.some((quiz) => quiz.n === page))
      allowed.push(...(moved() ? [...all, { answer: null }] : all.filter(({ maybe }) => maybe)));
    return allowed.map(({ answer }) => answer);
  }

  /** @returns {boolean} whether an event cannot be lost any more, in this browser at least */
  function isFirm({ answer, frame, time, maybe }) {
    const typing = answer && answer.score === null && frame.vanished - time <= TYPING;
    return !maybe && !typing;
  }

  /** What was given in a browser is on the server when the learner came back to it. */
  function given() {
    const all = Object.values(history).flat();
    // A page that was loaded again in its frame reads back what no server has.
    if (all.some(({ frame }) => frame.lms.reloaded)) return;
    if (contested || foreign || script.private || !isHonest()) return;
    const kept = held();
    for (const [n, events] of Object.entries(history)) {
      const allowed = [0, 1].flatMap((number) => {
        const own = events.filter(({ frame }) => frame.device.number === number && isKept(frame));
        const last = own.map(isFirm).lastIndexOf(true);
        return own.slice(Math.max(0, last)).concat(last < 0 && own.length ? { answer: null } : []);
      });
      if (!allowed.length) continue;
      const answers = allow(n, allowed, true);
      if (!answers.some((answer) => same(answer, kept[n])))
        blame("given, and lost", [n, answers, kept[n]]);
    }
  }

  /** @returns {boolean} whether a window had found its platform and was to write to it */
  function isKept({ session, lost }) {
    return !lost && session.mode === "normal";
  }

  return {
    problems,
    /** Somebody raised a status: @param {string} element @param {string} value */
    raised: (element, value) => results.note(element, value, null),
    /** @param {object} frame @param {number} n @param {object | null} answer null: taken away */
    tell(frame, n, answer, interaction) {
      const time = frame.world.clock.now();
      // A platform that comes late is told what was answered first; two windows may do so.
      const early = frame.notice === "connecting" && frame.beside;
      const maybe = early || frame.notice === "elsewhere";
      (history[n] = history[n] || []).push({ at: ++moment, answer, frame, time, maybe, early });
      if (answer && answer.score === null) frame.typed = { ...frame.typed, [n]: time };
      if (interaction && !maybe) reports.tell(frame, n, interaction);
    },
    look,
    settle,
    given,
    isContested: () => contested,
    /** Nothing was in the way for long. */
    recovered({ notice, lms }) {
      const left = server.faults.some(({ done, times }) => done < (times || Infinity));
      if (left || server.has("slow") || lms.reloaded || !lms.open) return;
      if (/^(unsaved|saving)$/.test(notice)) blame("still not saved", notice);
    },
    /** A platform said true for long, and nobody knows whether it was: Sent, and nothing else. */
    lied(frame) {
      const { notice, failures, missed } = frame;
      if (server.has("slow")) return;
      const known = /^(sent|saved|elsewhere|review|standalone|refused)$/.test(notice);
      if (!known && !failures && !missed.has(SUSPEND)) blame("not Sent", notice);
    },
    /** The learner came back and everything was well. @param {object} frame */
    close(frame) {
      const kept = held();
      for (const [n, { at }] of isHonest() && !foreign ? claims : []) {
        const allowed = allow(n, history[n].filter((event) => event.at >= at));
        const now = kept[n];
        if (!allowed.some((answer) => same(answer, now))) blame("Saved, and lost", [n, allowed, now]);
      }
      // Of a later scormbuild's learner nothing is kept that could bring back a result.
      if (!foreign && isHonest()) results.close();
      if (foreign && isHonest() && server.store.get(SUSPEND) !== foreign)
        blame("a later state was overwritten", server.store.get(SUSPEND));
      if (frame.session.mode !== "normal" || !isHonest()) return;
      if (frame.notice !== (server.has("reads-empty") ? "sent" : "saved"))
        blame("not saved in the end", frame.notice);
      results.compare(frame, false);
    },
  };
}
