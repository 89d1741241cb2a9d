import { cloneTemplate, focusOn, make, makeButton, one } from "./dom.js";
import { routeOf } from "./route.js";
import { quizScore } from "./scores.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */

/**
 * Before the first attempt: what awaits the learner, and Start.
 * @param {QuizPage} quiz
 */
export function introPanel(quiz) {
  const { say } = quiz.player;
  const points = quiz.points() / 100;
  const facts = one(quiz.article, ".quiz-facts");
  tellMark(quiz);
  if (facts && points > 0) facts.append(make("li", "", say("points", { n: points })));
  return make(
    "div",
    "quiz-start",
    make("p", "quiz-how", say(quiz.stepwise ? "quiz_how_stepwise" : "quiz_how_together")),
    makeButton(say("quiz_start"), () => quiz.step("start"), "start"),
  );
}

/**
 * The page names the mark of the course; that of the platform takes its place.
 * @param {QuizPage} quiz
 */
function tellMark({ article, rules, player }) {
  const fact = one(article, "[data-pass]");
  if (!fact || rules.pass === null || Number(fact.getAttribute("data-pass")) === rules.pass) return;
  const form = new Intl.NumberFormat(player.plan.language, { maximumFractionDigits: 2 });
  const words = fact.textContent || "";
  fact.textContent = words.replace(/\d+(\D\d+)?/, form.format(rules.pass / 100));
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
 */
export function resultsPanel(quiz) {
  const panel = cloneTemplate("results-template");
  if (!panel) return null;
  fillScore(quiz, panel);
  fillVerdict(quiz, panel);
  const scores = objectiveScores(quiz);
  fillSlot(panel, "objectives", ...scores.map((score) => objectiveLine(quiz, score)));
  fillSlot(panel, "revisit", ...revisitLinks(quiz, scores));
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
  fillSlot(panel, "attempts", left === null ? say("result_unlimited") : String(left));
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillVerdict(quiz, panel) {
  const { phase } = quiz.standing();
  const below = Number(quiz.record().last) < Number(quiz.rules.pass);
  const verdict = phase === "exhausted" ? "failed" : phase;
  panel.setAttribute("data-verdict", verdict);
  const words = phase === "passed" && below ? "kept" : phase;
  fillSlot(panel, "verdict", quiz.player.say("result_" + words));
}

/** @typedef {{id: string, text: string, score: number}} ObjectiveScore */

/**
 * What was earned of the questions of each objective, in hundredths of a percent.
 * @param {QuizPage} quiz
 * @returns {ObjectiveScore[]}
 */
function objectiveScores(quiz) {
  const { objectives, questions } = quiz.player.plan;
  return objectives.flatMap(({ id, text }) => {
    const asked = quiz.views.filter(({ data }) =>
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
 * Lessons on what was not all right.
 * @param {QuizPage} quiz
 * @param {ObjectiveScore[]} scores
 */
function revisitLinks(quiz, scores) {
  const { pages, questions } = quiz.player.plan;
  const weak = scores.filter(({ score }) => score < 10000).map(({ id }) => id);
  return pages.flatMap((page) => {
    const asked = questions.filter((question) => question.page === page.n);
    const taught = [page.objectives || [], ...asked.map(({ objectives }) => objectives)];
    const helps = taught.some((ids) => ids.some((id) => weak.includes(id)));
    if (page.kind === "quiz" || !helps) return [];
    const link = make("a", "", page.title);
    link.href = routeOf(page.id);
    return [make("li", "", link)];
  });
}

/** @param {QuizPage} quiz @param {HTMLElement} panel */
function fillActions(quiz, panel) {
  const { say } = quiz.player;
  const { mayStart, passed } = quiz.standing();
  const retry = one(panel, "[data-action=retry]");
  const actions = one(panel, ".result-actions");
  if (retry) {
    retry.addEventListener("click", () => quiz.step("retry"));
    retry.classList.toggle("quiet", passed);
    if (!mayStart) retry.remove();
  }
  if (actions) actions.append(makeButton(say("quiz_review"), () => quiz.step("review"), "quiet"));
}
