import { cloneTemplate, make, makeButton, one, setText } from "./dom.js";
import { lessonsOn } from "./objectives.js";
import { retries } from "./quiz-state.js";
import { routeOf } from "./route.js";
import { quizScore } from "./scores.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */

/**
 * How the last attempt went, from the theme's template.
 * @param {QuizPage} quiz
 */
export function resultsPanel(quiz) {
  const panel = cloneTemplate("results-template");
  if (!panel) return null;
  fillScore(quiz, panel);
  fillVerdict(quiz, panel);
  const scores = objectiveScores(quiz);
  fillSlot(panel, "objectives", ...scores.map((score) => objectiveLine(quiz, score)));
  fillSlot(panel, "excused", ...excusedLinks(quiz));
  fillSlot(panel, "revisit", ...revisitLinks(quiz, scores));
  fillActions(quiz, panel);
  if (quiz.rules.mode === "survey") speakOfAnswers(quiz, panel);
  return panel;
}

/**
 * A survey has neither results nor anything to try again.
 * @param {QuizPage} quiz
 * @param {HTMLElement} panel
 */
function speakOfAnswers({ player }, panel) {
  setText(one(panel, "h2"), player.say("quiz_your_answers"));
  setText(one(panel, "[data-action=retry]"), player.say("quiz_retry"));
}

/**
 * Put words into a slot; without words the slot goes, with what only explains it.
 * @param {HTMLElement} panel
 * @param {string} name
 * @param {...(Node|string)} words
 */
function fillSlot(panel, name, ...words) {
  const slot = one(panel, `[data-slot="${name}"]`);
  if (!slot) return;
  const whole = slot.closest(".result-fact, .result-part") || slot;
  if (words.length > 0) slot.append(...words);
  else whole.remove();
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillScore(quiz, panel) {
  const { say } = quiz.player;
  const { last, best } = quiz.record();
  const { left } = quiz.standing();
  const score = quiz.points() > 0 ? [quiz.percent(Number(last))] : [];
  fillSlot(panel, "score", ...score);
  if (score.length > 0 && Number(best) > Number(last)) {
    const words = say("result_best", { score: quiz.percent(Number(best)) });
    fillSlot(panel, "score", make("span", "best", words));
  }
  fillSlot(panel, "passing", ...(quiz.rules.pass === null ? [] : [quiz.percent(quiz.rules.pass)]));
  const free = /practice|survey/.test(quiz.rules.mode || "");
  const attempts = left === null ? say("result_unlimited") : String(left);
  fillSlot(panel, "attempts", ...(free ? [] : [attempts]));
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillVerdict(quiz, panel) {
  const { mode } = quiz.rules;
  // Nobody fails what does not count.
  const phase = mode && quiz.standing().phase !== "passed" ? "finished" : quiz.standing().phase;
  const below = Number(quiz.record().last) < Number(quiz.rules.pass);
  const verdict = phase === "exhausted" ? "failed" : phase;
  panel.setAttribute("data-verdict", verdict);
  const words = phase === "passed" && below ? "kept" : mode === "survey" ? mode : phase;
  fillSlot(panel, "verdict", quiz.player.say("result_" + words));
}

/** @typedef {{id: string, text: string, score: number}} ObjectiveScore */

/**
 * What was earned of the questions of each objective, in hundredths of a percent.
 * @param {QuizPage} quiz
 * @returns {ObjectiveScore[]}
 */
export function objectiveScores(quiz) {
  const { objectives, questions } = quiz.player.plan;
  return objectives.flatMap(({ id, text }) => {
    const asked = quiz.asked().filter(({ data }) =>
      questions.some(({ n, points, objectives: taught }) => {
        return n === data.n && points > 0 && taught.includes(id);
      }),
    );
    const score = quizScore(quiz.earned(asked), quiz.points(asked));
    return asked.length > 0 ? [{ id, text, score }] : [];
  });
}

/** @param {QuizPage} quiz @param {ObjectiveScore} objective */
function objectiveLine(quiz, { text, score }) {
  const meter = make("progress", "result-bar");
  meter.max = 10000;
  meter.value = score;
  meter.setAttribute("aria-hidden", "true");
  const share = make("span", "result-share", quiz.percent(score));
  return make("li", "", make("span", "", text), " ", share, meter);
}

/**
 * Lessons that a pre-test made optional.
 * @param {QuizPage} quiz
 */
function excusedLinks({ rules, player }) {
  const { plan, session } = player;
  const able = (rules.excuses || []).map(({ n }) => n);
  return plan.pages
    .filter(({ n }) => able.includes(n) && session.state.excused[n])
    .map(linkTo);
}

/** @param {import("./types.js").PlanPage} page */
function linkTo(page) {
  const link = make("a", "", page.title);
  link.href = routeOf(page.id);
  return make("li", "", link);
}

/**
 * Lessons on what was not all right.
 * @param {QuizPage} quiz
 * @param {ObjectiveScore[]} scores
 */
function revisitLinks(quiz, scores) {
  const weak = scores.filter(({ score }) => score < 10000).map(({ id }) => id);
  return lessonsOn(quiz.player.plan, weak).map(linkTo);
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillActions(quiz, panel) {
  const { say } = quiz.player;
  const { mayStart, passed } = quiz.standing();
  const retry = one(panel, "[data-action=retry]");
  const actions = one(panel, ".result-actions");
  const may = retries(quiz.rules, quiz.wrong().length);
  if (retry) {
    retry.addEventListener("click", () => quiz.step("retry"));
    retry.classList.toggle("quiet", passed || may.wrong || quiz.rules.mode === "survey");
    if (!mayStart || !may.all) retry.remove();
  }
  if (actions && mayStart && may.wrong) {
    const look = passed ? "quiet" : "";
    actions.prepend(makeButton(say("quiz_retry_wrong"), () => quiz.step("retry-wrong"), look));
  }
  if (actions) actions.append(makeButton(say("quiz_review"), () => quiz.step("review"), "quiet"));
}
