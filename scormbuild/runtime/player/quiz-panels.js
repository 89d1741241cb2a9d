import { byId, focusOn, make, makeButton, makePageLink, one } from "./dom.js";
import { showsFeedback } from "./quiz-state.js";
import { quizScore } from "./scores.js";
import { percentText } from "./words.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */

/**
 * Before the first attempt: what awaits the learner, and Start.
 * @param {QuizPage} quiz
 */
export function introPanel(quiz) {
  const { say } = quiz.player;
  const points = quiz.points() / 100;
  const facts = one(quiz.article, ".quiz-facts");
  if (facts && points > 0) facts.append(make("li", "", say("points", { n: points })));
  return make(
    "div",
    "quiz-start",
    make("p", "quiz-how", say(quiz.stepwise ? "quiz_how_stepwise" : "quiz_how_together")),
    makeButton(say("quiz_start"), () => quiz.step("start"), "start"),
  );
}

/**
 * Before an attempt ends: what is not answered yet.
 * @param {QuizPage} quiz
 */
export function unansweredPanel(quiz) {
  const { say } = quiz.player;
  const missing = quiz.unanswered();
  const list = make("ul", "unanswered");
  quiz.shown().forEach((view, place) => {
    if (!missing.includes(view)) return;
    const link = make("a", "", say("quiz_question_n", { n: place + 1, total: quiz.views.length }));
    link.href = "#" + view.form.id;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      focusOn(one(view.form, "input, select, [data-move]"));
      view.form.scrollIntoView({ block: "center" });
    });
    list.append(make("li", "", link));
  });
  const title = make("h2", "", say("quiz_unanswered", { n: missing.length }));
  return make(
    "div",
    "quiz-check",
    title,
    list,
    make(
      "div",
      "quiz-actions",
      makeButton(say("quiz_finish"), () => quiz.step("finish")),
      makeButton(say("quiz_finish_anyway"), () => quiz.step("finish-anyway"), "quiet"),
    ),
  );
}

/**
 * Above the answers of an attempt that is over.
 * @param {QuizPage} quiz
 */
export function reviewPanel(quiz) {
  const { say } = quiz.player;
  return make(
    "div",
    "quiz-review",
    make("h2", "", say("quiz_your_answers")),
    quiz.backButton(),
  );
}

/**
 * How the last attempt went, from the theme's template.
 * @param {QuizPage} quiz
 * @returns {Node|null}
 */
export function resultsPanel(quiz) {
  const template = byId("results-template");
  if (!(template instanceof HTMLTemplateElement)) return null;
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const panel = /** @type {HTMLElement} */ (copy.firstElementChild);
  fillScore(quiz, panel);
  fillVerdict(quiz, panel);
  fillSlot(panel, "objectives", ...objectiveLines(quiz));
  fillSlot(panel, "revisit", ...revisitLinks(quiz));
  fillActions(quiz, panel);
  return panel;
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
  const { plan, say } = quiz.player;
  const { last, best } = quiz.record();
  const { left } = quiz.standing();
  const percent = (/** @type {number|null} */ score) => percentText(score || 0, plan.language);
  if (quiz.points() > 0) {
    fillSlot(panel, "score", percent(last));
    const slot = one(panel, '[data-slot="score"]');
    if (slot && best !== null && last !== null && best > last) {
      slot.append(" ", make("span", "best", say("result_best", { score: percent(best) })));
    }
  } else {
    fillSlot(panel, "score");
  }
  if (quiz.rules.pass === null) fillSlot(panel, "passing");
  else fillSlot(panel, "passing", percent(quiz.rules.pass));
  fillSlot(panel, "attempts", left === null ? say("result_unlimited") : String(left));
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillVerdict(quiz, panel) {
  const { say } = quiz.player;
  const { last } = quiz.record();
  const { phase, passed } = quiz.standing();
  const { pass } = quiz.rules;
  const reached = pass !== null && last !== null && last >= pass;
  const verdict = passed && !reached && pass !== null ? "kept" : phase;
  const missed = phase === "failed" || phase === "exhausted";
  panel.setAttribute("data-verdict", passed ? "passed" : missed ? "failed" : "finished");
  fillSlot(panel, "verdict", say("result_" + verdict));
}

/**
 * What was earned of the questions of each objective.
 * @param {QuizPage} quiz
 */
function objectiveScores(quiz) {
  const { plan } = quiz.player;
  return plan.objectives.flatMap((objective) => {
    const asked = plan.questions.filter(
      (question) =>
        question.page === quiz.page.n &&
        question.points > 0 &&
        question.objectives.includes(objective.id),
    );
    if (asked.length === 0) return [];
    const answers = quiz.player.session.state.answers;
    const earned = asked.reduce((sum, { n }) => sum + ((answers[n] && answers[n].score) || 0), 0);
    const possible = asked.reduce((sum, { points }) => sum + points, 0);
    return [{ id: objective.id, text: objective.text, score: quizScore(earned, possible) }];
  });
}

/** @param {QuizPage} quiz */
function objectiveLines(quiz) {
  const { plan } = quiz.player;
  return objectiveScores(quiz).map(({ text, score }) => {
    const meter = make("progress", "result-bar");
    meter.max = 10000;
    meter.value = score;
    meter.setAttribute("aria-hidden", "true");
    const share = make("span", "result-share", percentText(score, plan.language));
    return make("li", "", make("span", "result-objective", text), " ", share, meter);
  });
}

/**
 * Lessons on what was not all right.
 * @param {QuizPage} quiz
 */
function revisitLinks(quiz) {
  const { plan } = quiz.player;
  const weak = objectiveScores(quiz).filter(({ score }) => score < 10000);
  const lessons = plan.pages.filter(
    (page) =>
      page.kind === "lesson" &&
      weak.some(({ id }) => {
        const asks = plan.questions.some(
          (question) => question.page === page.n && question.objectives.includes(id),
        );
        return asks || (page.objectives || []).includes(id);
      }),
  );
  return lessons.map((page) => make("li", "", makePageLink(page.id, page.title)));
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillActions(quiz, panel) {
  const { say } = quiz.player;
  const retry = one(panel, "[data-action=retry]");
  const actions = one(panel, ".result-actions");
  if (retry && quiz.standing().mayStart) {
    retry.addEventListener("click", () => quiz.step("retry"));
    if (quiz.standing().passed) retry.classList.add("quiet");
  } else if (retry) {
    retry.remove();
  }
  const words = showsFeedback(quiz.rules, true) ? "quiz_review" : "quiz_your_answers";
  if (actions) actions.append(makeButton(say(words), () => quiz.step("review"), "quiet"));
}
