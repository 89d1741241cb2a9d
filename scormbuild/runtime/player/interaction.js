import { plainKinds } from "../questions/plain.js";
import { withAnswers } from "./masked.js";
import { reported } from "./reported.js";
import { verdictOf } from "./scores.js";

/** @typedef {import("./types.js").Interaction} Interaction */
/** @typedef {import("./types.js").QuestionData} QuestionData */
/** @typedef {import("./types.js").Player} Player */

/**
 * The types that come with this part of the player.
 * @param {Player} player
 */
export function bringKinds({ kinds }) {
  for (const kind of plainKinds) kinds[kind.type] = kind;
}

/**
 * An answer in the shape that the platform records; of several parts, each by itself.
 * @param {{kind: import("./types.js").QuestionKind, data: QuestionData, opinion: boolean}} asked
 * @param {any} response
 * @param {number} seconds
 * @param {import("./types.js").RecordRules} [rules]
 * @returns {Interaction[]}
 */
export function interactionOf({ kind, data, opinion }, response, seconds, rules = {}) {
  const { key, prompt, labels } = data;
  const verdict = opinion ? "neutral" : verdictOf(kind.grade(key, response));
  const result = verdict === "partial" ? "incorrect" : verdict;
  const found = kind.interaction(key, response, labels);
  const parts = Array.isArray(found) ? found : [found];
  const each = Math.round(seconds / parts.length);
  const judged = opinion ? { correct: [] } : {};
  return parts.map((part) =>
    reported({ prompt, ...part, ...judged, result, seconds: each }, rules),
  );
}

/**
 * Tell the platform of answers on a page that came back from the browser's copy. How long they took
 * is not known any more.
 * @param {import("./types.js").PageData} data
 * @param {Player} player
 */
export function reportAnswers({ n, questions }, player) {
  const { session, plan, kinds } = player;
  bringKinds(player);
  const opinion = plan.quizzes.some((quiz) => quiz.n === n && quiz.mode === "survey");
  for (const given of Object.values(questions)) {
    if (!session.unreported().has(given.n)) continue;
    const data = withAnswers(given);
    const { response } = session.state.answers[data.n];
    const kind = kinds[data.key.type];
    const fits = response !== null && kind.fits(data.key, response);
    const asked = { kind, data, opinion };
    session.reportAnswer(data.n, fits ? interactionOf(asked, response, 0, plan.record) : null);
  }
}
