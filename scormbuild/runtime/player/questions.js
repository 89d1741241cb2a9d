import { all } from "../questions/controls.js";
import { bringKinds } from "./interaction.js";
import { opened } from "./masked.js";
import { practise } from "./practice.js";
import { QuestionView } from "./question-view.js";

/**
 * Make the questions of a page work: those of a lesson each by itself; what is special to a quiz,
 * its own part does.
 * @type {import("./types.js").OpenPart}
 */
export function openQuestions(article, data, page, player) {
  bringKinds(player);
  const forms = /** @type {HTMLFormElement[]} */ (all(article, "form.question"));
  player.views = forms.flatMap((form) => {
    const found = data.questions[form.getAttribute("data-question") || ""];
    return found ? [new QuestionView(form, opened(form, found), player)] : [];
  });
  if (page.kind !== "quiz") for (const view of player.views) practise(view, player);
}
