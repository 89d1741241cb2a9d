import { all } from "../questions/controls.js";
import { practise } from "./practice.js";
import { QuestionView } from "./question-view.js";
import { QuizPage } from "./quiz.js";

/**
 * Make the questions of a page work: those of a quiz together, those of a lesson each by itself.
 * @type {import("./types.js").OpenPart}
 */
export function openQuestions(article, data, page, player) {
  const forms = /** @type {HTMLFormElement[]} */ (all(article, "form.question"));
  const views = forms.flatMap((form) => {
    const found = data.questions[form.getAttribute("data-question") || ""];
    return found ? [new QuestionView(form, found, player)] : [];
  });
  const rules = player.plan.quizzes.find((quiz) => quiz.n === page.n);
  if (rules) new QuizPage(article, views, page, rules, player);
  else for (const view of views) practise(view, player);
}
