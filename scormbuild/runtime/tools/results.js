import { make, one } from "../player/dom.js";
import { closedPages } from "../player/frame.js";
import { lessonsOn } from "../player/objectives.js";
import { isEarned, pagesDone } from "../player/progress.js";
import { routeOf } from "../player/route.js";
import { percentText } from "../player/words.js";
import { canStillPass, objectiveResults, quizResults } from "./earned.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */
/** @typedef {import("./earned.js").QuizResult} QuizResult */

/**
 * Everything that is known of what the learner did, whenever they ask.
 * @param {Kit} kit
 */
export function showResults(kit) {
  const page = fromStore(kit, "results");
  if (!page) return null;
  const { plan, session } = kit.player;
  fillCourse(kit, page);
  const quizzes = quizResults(plan, session.state);
  fill(page, "quizzes", ...quizzes.map((result) => quizItem(kit, result)));
  const objectives = objectiveResults(plan, session.state);
  fill(page, "objectives", ...objectives.map((result) => objectiveItem(kit, result)));
  const weak = objectives.filter(({ score }) => score < 10000).map(({ id }) => id);
  const closed = closedPages(kit.player);
  const again = lessonsOn(plan, weak).filter(({ id }) => !closed.has(id));
  fill(page, "revisit", ...again.map(({ id, title }) => make("li", "", linkTo(id, title))));
  return page;
}

/**
 * Put something into its place; with nothing to put there, the place goes.
 * @param {HTMLElement} page
 * @param {string} name
 * @param {...(Node|string)} things
 */
function fill(page, name, ...things) {
  const slot = one(page, `[data-slot="${name}"]`);
  if (!slot) return;
  const whole = slot.closest(".result-fact, .result-part") || slot;
  if (things.length > 0) slot.append(...things);
  else whole.remove();
}

/**
 * @param {string} id of a page
 * @param {string} words
 */
function linkTo(id, words) {
  const link = make("a", "", words);
  link.href = routeOf(id);
  return link;
}

/**
 * The course as a whole.
 * @param {Kit} kit
 * @param {HTMLElement} page
 */
function fillCourse({ player }, page) {
  const { plan, session, say } = player;
  const { complete, success, score } = session.outcome();
  const known = success === "passed" || (success === "failed" && complete);
  const summary = one(page, ".results");
  if (summary && known) summary.setAttribute("data-verdict", success);
  const verdict = canStillPass(plan, session.state, session.passing) ? "failed" : "exhausted";
  const told = "result_" + (success === "passed" ? "passed" : verdict);
  const words = say(known ? told : complete ? "results_complete" : "results_open");
  fill(page, "verdict", words);
  fill(page, "score", ...percents(player, score));
  fill(page, "passing", ...percents(player, session.passing));
  const done = pagesDone(plan, { state: session.state, complete, success });
  fill(page, "pages", say("progress_count", { n: done, total: plan.pages.length }));
  const award = one(page, isEarned(player) ? "[data-slot=no-award]" : "[data-slot=award]");
  if (award) award.remove();
}

/**
 * @param {import("./kit.js").Player} player
 * @param {number|null} hundredths
 */
function percents({ plan }, hundredths) {
  return hundredths === null ? [] : [percentText(hundredths, plan.language)];
}

/**
 * @param {Kit} kit
 * @param {QuizResult} result
 */
function quizItem({ player }, { page, phase, score, pass, left }) {
  const { say } = player;
  const verdict = phase === "exhausted" ? "failed" : phase;
  const begun = phase !== "new" && phase !== "running";
  const words = begun ? say("result_" + phase) : say("results_" + phase);
  const said = make("p", "verdict", words);
  const item = make("li", "quiz-result", make("h3", "", linkTo(page.id, page.title)), said);
  item.setAttribute("data-verdict", verdict);
  const facts = [
    ...percents(player, score).map((text) => say("results_score", { score: text })),
    ...percents(player, pass).map((text) => say("results_mark", { score: text })),
    ...(left === null ? [] : [say("results_left", { n: left })]),
  ];
  item.append(make("ul", "quiz-facts", ...facts.map((text) => make("li", "", text))));
  return item;
}

/**
 * @param {Kit} kit
 * @param {{text: string, score: number}} result
 */
function objectiveItem({ player }, { text, score }) {
  const meter = make("progress", "result-bar");
  meter.max = 10000;
  meter.value = score;
  meter.setAttribute("aria-hidden", "true");
  const share = make("span", "result-share", percentText(score, player.plan.language));
  return make("li", "", make("span", "", text), " ", share, meter);
}
