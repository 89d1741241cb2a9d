/** Questions of every type, every kind of answer to them, and learners who give them. */
import { questionKinds } from "../kinds.js";
import { plan } from "../tracking/fake_lms.js";
import { start } from "../tracking/visit.js";

/** Texts that learners type and platforms choke on. */
export const AWKWARD = [
  "",
  " ",
  "é",
  "漢字",
  "😀",
  "é 漢 😀",
  "one\ntwo\r\nthree",
  "\ttab\u0000\u0007bell",
  "{case_matters=true}x",
  "{",
  "[,]",
  "a[,]b[.]c[:]d",
  `"double" and 'single' and \`back\``,
  "<b>&amp;</b>",
  "\\n \\",
  "%20+&=;",
  "x".repeat(300),
  "漢".repeat(300),
  "😀".repeat(200),
  "\ud83d",
  "3,14",
  "1e3",
  "007",
  "null",
];

const many = (length) => Array.from({ length }, (_, number) => number);
const pairsOf = (length) => many(length).map((left) => [left, length + left]);

/**
 * @param {number} [most] options of the largest questions; SCORM 1.2 has signs for 36
 * @returns every type with a key, and answers from none to too many
 */
export function everyQuestion(most = 40) {
  const pairs = most > 36 ? most : most / 2;
  const found = [
    {
      type: "choice",
      key: { options: many(most), answer: 1 },
      responses: [null, ...many(most)],
    },
    {
      type: "multi",
      key: { options: many(most), answer: [0, 2], scoring: "partial" },
      responses: [null, [], [0], [most - 1], [0, most - 1], many(10), many(36), many(most)],
    },
    { type: "true-false", key: { answer: true }, responses: [null, true, false] },
    { type: "short", key: { accept: AWKWARD }, responses: [null, ...AWKWARD] },
    { type: "hotspot", key: { options: [0, 1, 2], answer: 1 }, responses: [null, 0, 1, 2] },
    {
      type: "hotspot",
      key: { options: many(36), answer: [0, 35], scoring: "partial" },
      responses: [null, [], [35], [0, 35], many(36)],
    },
    {
      type: "text",
      key: { needed: 20 },
      responses: [null, ...AWKWARD, "I will ask. ".repeat(334), "漢".repeat(600), "😀".repeat(300)],
    },
    {
      type: "number",
      key: { low: "-1.5", high: "1000" },
      responses: [null, "0", "-0", "-1.5", ".5", "5.", "1,5", "1'000", "1e3", "٣", "99999999", ...AWKWARD],
    },
    { type: "number", key: { low: "1234567", high: "1234567" }, responses: [null, "1234567", "5"] },
    {
      type: "order",
      key: { answer: many(most), scoring: "partial" },
      responses: [null, many(most), many(most).reverse()],
    },
    { type: "order", key: { answer: many(3) }, responses: [null, [2, 0, 1], [0, 1, 2]] },
    {
      type: "match",
      key: { pairs: pairsOf(5), rights: many(10).slice(5), scoring: "partial" },
      responses: [null, [], [[0, 9]], pairsOf(5), pairsOf(5).slice(2)],
    },
    {
      type: "match",
      key: { pairs: pairsOf(pairs), rights: many(2 * pairs).slice(pairs) },
      responses: [null, [], pairsOf(pairs), pairsOf(pairs).slice(4)],
    },
    {
      type: "sort",
      key: { pairs: pairsOf(5), rights: [5, 6, 7, 8, 9, 10], scoring: "partial" },
      responses: [null, [], [[4, 10]], pairsOf(5), [[0, 10], [1, 10], [2, 10], [3, 10], [4, 10]]],
    },
    {
      type: "sort",
      key: { pairs: pairsOf(pairs), rights: many(2 * pairs).slice(pairs) },
      responses: [null, [], pairsOf(pairs), many(pairs).map((item) => [item, pairs])],
    },
    {
      type: "scale",
      key: { steps: [0, 1, 2], statements: [3, 4] },
      responses: [null, [], [[4, 0]], [[3, 2], [4, 2]]],
    },
    {
      type: "scale",
      key: { steps: many(11), statements: many(41).slice(11) },
      responses: [null, [], [[40, 10]], many(41).slice(11).map((statement) => [statement, 10])],
    },
    {
      type: "fill",
      key: {
        gaps: [{ accept: ["yes", "{yes}"] }, { choices: AWKWARD, answer: 2 }, { accept: ["yes"] }],
      },
      responses: [
        null,
        [null, null, null],
        ...AWKWARD.map((text, index) => [text, index, null]),
        [AWKWARD[5], 5, AWKWARD[5]],
      ],
    },
    {
      type: "fill",
      key: { gaps: many(12).map((gap) => ({ accept: [`right ${gap}`, "x"] })) },
      responses: [null, many(12).map(() => "漢".repeat(250)), AWKWARD.slice(0, 12)],
    },
  ];
  return found.map((each, index) => ({
    ...each,
    name: `${each.type}${found.findIndex(({ type }) => type === each.type) < index ? ", large" : ""}`,
  }));
}

/**
 * Types that `everyQuestion` does not know: a new one has to be added there.
 * @returns {string[]}
 */
export function forgotten() {
  const known = new Set(everyQuestion().map(({ type }) => type));
  return Object.keys(questionKinds).filter((type) => !known.has(type));
}

/** The course of these questions, all graded and in one quiz. */
export function courseOf(questions, limit) {
  const [, graded] = plan().questions;
  return plan({
    limit,
    questions: questions.map(({ type }, index) => ({
      ...graded,
      n: index + 1,
      id: `q${index}`,
      record: `final_q${index}`,
      type,
    })),
  });
}

/**
 * A learner reads, answers these questions in an attempt, passes, and leaves.
 * @param {string} version
 * @param {any} lms
 * @param {{type: string, key: any, response: any, prompt?: string}[]} questions
 */
export function play(version, lms, questions) {
  const visit = start(version, { lms, course: courseOf(questions, version === "12" ? 4000 : 20000) });
  const { session, world } = visit;
  for (const page of [1, 2, 3]) {
    session.visit(page);
    session.finishPage(page);
  }
  session.startAttempt(3, 7);
  questions.forEach(({ type, key, response, prompt = "Ask?" }, index) => {
    // Nothing chosen, nothing typed: the player says nothing of it.
    if (response === null) return;
    const kind = questionKinds[type];
    const [earned, possible] = kind.grade(key, response);
    const result = !possible ? "neutral" : earned === possible ? "correct" : "incorrect";
    const recorded = [].concat(kind.interaction(key, response, {}));
    const seconds = 3.5 * index;
    const said = recorded.map((part) => ({ ...part, result, seconds, prompt }));
    session.answer(index + 1, { response, score: earned ? 100 : 0, interaction: said });
    world.wait(700);
  });
  session.finishAttempt(3, 8765);
  world.wait(10000);
  session.leave();
  return visit;
}
