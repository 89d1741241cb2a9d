import { CONTROLS } from "../questions/controls.js";
import { focusOn, make, makeButton, one } from "./dom.js";
import { expectedPoints } from "./quiz-attempt.js";
import { percentText } from "./words.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */

/**
 * Before the first attempt: what awaits the learner, and Start.
 * @param {QuizPage} quiz
 */
export function introPanel(quiz) {
  const { say } = quiz.player;
  const asked = quiz.views.map(({ data }) => data);
  const points = Math.floor(expectedPoints(quiz.rules, asked)) / 100;
  const facts = one(quiz.article, ".quiz-facts");
  tellMark(quiz);
  if (facts && points > 0) facts.append(make("li", "", say("points", { n: points })));
  return make(
    "div",
    "quiz-start",
    ...howPhrases(quiz.rules).map((key) => make("p", "quiz-how", say(key))),
    makeButton(say("quiz_start"), () => quiz.step("start"), "start"),
  );
}

/**
 * What learners should know of the way in which a quiz asks.
 * @param {import("./types.js").PlanQuiz} rules
 * @returns {string[]} keys of phrases
 */
function howPhrases({ feedback, mode, layout, back, time, excuses }) {
  const how = [];
  if (mode === "survey") how.push("quiz_how_survey");
  if (mode === "practice") how.push("quiz_how_practice");
  if (mode === "pre-test") how.push(excuses ? "quiz_how_pre_test" : "quiz_how_uncounted");
  if (layout && back === false) how.push("quiz_how_no_way_back");
  else if (feedback === "after-submit") how.push("quiz_how_stepwise");
  else how.push("quiz_how_together");
  if (time) how.push(time.extend ? "quiz_how_time" : "quiz_how_time_fixed");
  return how;
}

/**
 * The page names the mark of the course, which that of the platform takes the place of, and as the
 * catalogue writes it: scripts write all others, and the same has to look the same.
 * @param {QuizPage} quiz
 */
function tellMark({ article, rules, player }) {
  const fact = one(article, "[data-pass]");
  if (!fact || rules.pass === null) return;
  const mark = percentText(rules.pass, player.plan.language);
  const words = fact.textContent || "";
  fact.textContent = words.replace(/%?\d+(\D\d+)?([\s\u200e]?[%\u066a]\u200e?)?/, mark);
}

/**
 * Before an attempt ends: what is not answered yet.
 * @param {QuizPage} quiz
 */
export function unansweredPanel(quiz) {
  const { say } = quiz.player;
  const missing = quiz.unanswered();
  const list = make("ul", "unanswered");
  const shown = quiz.shown();
  /**
   * Back into the attempt: with the first answer the list would not be true any more.
   * @param {number} place
   */
  const goTo = (place) => {
    quiz.step("back");
    if (quiz.steps) {
      quiz.steps.go(place);
      return;
    }
    const { form } = shown[place];
    focusOn(one(form, CONTROLS));
    form.scrollIntoView({ block: "center" });
  };
  shown.forEach((view, place) => {
    if (!missing.includes(view)) return;
    const link = make("a", "", say("quiz_question_n", { n: place + 1, total: shown.length }));
    link.href = "#" + view.form.id;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      goTo(place);
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
      makeButton(say("quiz_back_to_questions"), () => goTo(shown.indexOf(missing[0]))),
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
