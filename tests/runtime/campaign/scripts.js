/**
 * What happens in one run, as data: a course, a platform, and steps. Steps that make no sense when
 * they come (an answer in a quiz nobody began) do nothing, so any part of a script is a script.
 */
import { createChance } from "./chance.js";
import { EPISODES } from "./episodes.js";

/** Platforms as they are described in ../lms/presets.js, and what they may have beside. */
const PLATFORMS = {
  standard: 6,
  moodle: 5,
  "moodle-standards": 2,
  openedx: 2,
  ilias: 2,
  chamilo: 1,
  cornerstone: 2,
  "scorm-again": 2,
  "scorm-again-async": 2,
  opal: 1,
  skillport: 1,
};
const QUIRKS = [
  "nulls",
  "false-though-fine",
  "late-api",
  "sync-refused",
  "beacon-at-three-moments",
  "finish-always-true",
  "terminate-closes-anyway",
  "finish-closes-anyway",
  "no-interactions",
  "trims",
  "strips-characters",
  "escapes-html",
  "letterless-to-numbers",
  "sends-all",
  "exit-forgets",
  "finish-completes",
  "slow",
];
/** How it says yes and no: one of them. */
const ANSWERS = ["booleans", "digits", "string-objects", "no-answers"];
/** What mangles the data for good: nothing is promised but that nothing breaks. */
export const LOSSY = ["folds-case", "truncates", "drops-too-long", "stops-when-too-long"];

/** Names of TROUBLES in platform.js, and how often each begins. */
const TROUBLES = {
  refusing: 4,
  network: 3,
  offline: 3,
  lying: 2,
  "lying-silent": 2,
  silent: 2,
  "answer-lost": 3,
  throwing: 2,
  "throwing-after": 2,
  slow: 1,
  "login-page": 0.5,
};

const LEARNING = {
  visit: 10,
  finishPage: 10,
  draft: 6,
  answer: 22,
  startAttempt: 8,
  finishAttempt: 8,
  startOver: 1,
  hide: 3,
  show: 3,
  wait: 16,
  leave: 2,
  leaveAnyway: 1,
  close: 3,
  closeInFrame: 1,
  vanish: 3,
  reload: 1,
  reloadFrame: 1,
  open: 4,
  openElsewhere: 1,
  switch: 1,
  takeOver: 2,
  attempt: 3,
  readAll: 2,
  closeAll: 1,
  raise: 1,
  stranger: 1,
  backAgain: 1,
  trouble: 9,
  calm: 8,
  oneCall: 4,
  stayAfterAll: 1,
};

/** @param {ReturnType<typeof createChance>} chance */
function course(chance) {
  const pages = [];
  const questions = [];
  const quizzes = [];
  const count = 1 + chance.below(4);
  for (let n = 1; n <= count; n++) {
    const quiz = chance.maybe(0.45);
    const own = [];
    for (let left = chance.below(quiz ? 4 : 3) + (quiz ? 1 : 0); left > 0; left--) {
      const number = questions.length + 1;
      const type = chance.pick(["choice", "multi", "short"]);
      const record = `q${number}_${type}`;
      const points = chance.pick([100, 50, 250]);
      questions.push({ n: number, id: `q${number}`, page: n, type, graded: quiz, points, record });
      own.push(number);
    }
    pages.push({ n, id: `p${n}`, kind: quiz ? "quiz" : "lesson", questions: own });
    if (!quiz) continue;
    quizzes.push({
      n,
      attempts: chance.pick([null, 1, 2, 3]),
      counted: chance.pick(["best", "best", "last"]),
      pass: chance.pick([null, 5000, 7500]),
      must: chance.pick([null, "passed", "finished"]),
      weight: chance.pick([0, 100, 200]),
      // By what was drawn already: a seed stays the visit that it was.
      fails: questions.length % 2 > 0,
    });
  }
  for (const question of questions) question.objectives = [];
  return {
    id: "course",
    limit: 4000,
    pages,
    questions,
    quizzes,
    completion: {
      lessons: pages.filter(({ kind }) => kind === "lesson").map(({ n }) => n),
      viewed: chance.pick(["opened", "end", "answered"]),
    },
    passing: chance.pick([null, 5000, 7500]),
    implied: chance.maybe(0.2),
    record: chance.pick([undefined, { interactions: "all" }]),
  };
}

/** @param {ReturnType<typeof createChance>} chance */
function step(chance) {
  const kind = chance.weighted(LEARNING);
  const number = chance.below(1 << 20);
  if (kind === "wait") return { kind, time: chance.pick([50, 400, 1200, 3000, 7000, 20000, 70000]) };
  if (kind === "trouble") return { kind, name: chance.weighted(TROUBLES) };
  if (kind === "oneCall") {
    const fault = chance.pick([
      { call: "commit", returns: "false", errorCode: "391" },
      { call: "commit", throws: "NetworkError" },
      { call: "commit", throws: "NetworkError", after: true },
      { call: "set", throws: "out of order" },
      { call: "set", returns: "false", errorCode: "351" },
      { call: "terminate", returns: "false", errorCode: "111" },
      { call: "commit", delay: 4000 },
      { call: "set", element: "cmi.suspend_data", returns: "false", errorCode: "405" },
    ]);
    return { kind, fault: { ...fault, times: 1 + (number % (fault.element ? 8 : 3)) } };
  }
  return { kind, number };
}

/** How often a short list of steps comes instead of a single one. */
const EPISODE = 0.15;
const WEIGHTS = Object.fromEntries(
  Object.entries(EPISODES).map(([name, [weight]]) => [name, weight]),
);

/** @param {ReturnType<typeof createChance>} chance @returns {object[]} */
function steps(chance) {
  const length = 10 + chance.below(30);
  const made = [{ kind: "open", number: 0 }];
  // At first everything is still to be earned.
  let odds = 0.5;
  while (made.length < length) {
    if (chance.maybe(odds)) made.push(...EPISODES[chance.weighted(WEIGHTS)][1](chance));
    else made.push(step(chance));
    odds = EPISODE;
  }
  return made;
}

/** Results that the platform holds before the course is opened for the first time. */
const HELD = {
  12: [
    { "cmi.core.lesson_status": "incomplete" },
    { "cmi.core.lesson_status": "completed" },
    { "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "30" },
    { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "88.5" },
    { "cmi.core.lesson_status": "browsed" },
  ],
  2004: [
    { "cmi.completion_status": "incomplete" },
    { "cmi.completion_status": "completed" },
    { "cmi.completion_status": "completed", "cmi.success_status": "failed", "cmi.score.raw": "30" },
    { "cmi.completion_status": "completed", "cmi.success_status": "passed", "cmi.score.raw": "88.5" },
    { "cmi.success_status": "passed", "cmi.score.raw": "70" },
  ],
};
const KINDS = { held: 10, newer: 4, browse: 2, review: 2, uncredited: 4, empty: 78 };

/**
 * @param {string} version
 * @param {string} platform
 * @param {ReturnType<typeof createChance>} chance
 * @returns {object} what the platform holds at first
 */
function stored(version, platform, chance) {
  const kind = chance.weighted(KINDS);
  // What cannot be read back cannot be heeded.
  if (platform === "openedx") return {};
  const at = version === "12" ? "cmi.core." : "cmi.";
  // Without it Moodle (2004) would forget the rest at the first launch.
  const before = { [`${at}exit`]: "suspend" };
  if (kind === "held") return { ...before, ...chance.pick(HELD[version]) };
  if (kind === "newer") return { ...before, "cmi.suspend_data": "s2.hB2x1.c9.qqq." };
  if (kind === "uncredited") return { [`${at}credit`]: "no-credit" };
  if (kind === "empty") return {};
  return { [`${at}${version === "12" ? "lesson_mode" : "mode"}`]: kind };
}

/** @param {number} seed @returns {object} a script */
export function scriptOf(seed) {
  const chance = createChance(seed);
  const version = seed % 2 ? "12" : "2004";
  const platform = chance.weighted(PLATFORMS);
  const quirks = QUIRKS.filter(() => chance.maybe(0.06));
  // The most used of the platforms that lose what they take for sent.
  if (chance.maybe(0.15)) quirks.push("12:forgetful");
  if (chance.maybe(0.2)) quirks.push(chance.pick(ANSWERS));
  if (chance.maybe(0.04)) quirks.push(chance.pick(LOSSY));
  return {
    seed,
    version,
    platform,
    quirks,
    stored: stored(version, platform, chance),
    /** The browser keeps nothing. */
    private: chance.maybe(0.05),
    course: course(chance),
    steps: steps(chance),
  };
}
