/**
 * What happens in one run, as data: a course, a platform, and steps. Steps that make no sense when
 * they come (an answer in a quiz nobody began) do nothing, so any part of a script is a script.
 */
import { createChance } from "./chance.js";

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
  "forgetful",
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
    return { kind, fault: { ...fault, times: 1 + (number % 3) } };
  }
  return { kind, number };
}

/** @param {number} seed @returns {object} a script */
export function scriptOf(seed) {
  const chance = createChance(seed);
  const version = seed % 2 ? "12" : "2004";
  const platform = chance.weighted(PLATFORMS);
  const quirks = QUIRKS.filter(() => chance.maybe(0.06));
  if (chance.maybe(0.2)) quirks.push(chance.pick(ANSWERS));
  if (chance.maybe(0.04)) quirks.push(chance.pick(LOSSY));
  const length = 12 + chance.below(45);
  return {
    seed,
    version,
    platform,
    quirks,
    course: course(chance),
    steps: [{ kind: "open", number: 0 }].concat(Array.from({ length }, () => step(chance))),
  };
}
