import { CONTROLS } from "../questions/controls.js";
import { makeButton, one } from "./dom.js";
import { makeRandom, shuffled } from "./random.js";
import { questionScore } from "./scores.js";

/** @typedef {import("./question-view.js").QuestionView} QuestionView */
/** @typedef {import("./types.js").Player} Player */

/** After so many tries the learner may look at the right answer. */
const TRIES_BEFORE_ANSWER = 2;

/**
 * A knowledge check in a lesson: feedback at once, as many tries as one likes.
 * @param {QuestionView} view
 * @param {Player} player
 */
export function practise(view, player) {
  const { session, say } = player;
  const { n, points } = view.data;
  const random = makeRandom(n);
  const actions = one(view.form, ".question-actions");
  const checkWords = view.button.textContent;
  const reveal = makeButton(say("question_show_answer"), showAnswer, "quiet");
  reveal.hidden = true;
  if (actions) actions.append(reveal);
  view.arrange((list) => shuffled(list, random), false);
  const saved = session.state.answers[n];
  const known = view.recall(saved);
  if (known !== null) {
    view.fill(known);
    if (saved.score !== null) show(known, false);
  }
  // What somebody writes takes long enough to be interrupted.
  view.form.addEventListener("input", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.matches("textarea")) session.draft(n, view.response());
  });
  view.onSubmit(() => {
    if (view.locked) tryAgain();
    else check();
  });

  function check() {
    const response = view.response();
    if (view.refuses(response)) return;
    const score = questionScore(points, view.grade(response));
    session.answer(n, { response, score, interaction: view.interaction(response) });
    show(response, false);
    player.changed();
  }

  /**
   * @param {any} response
   * @param {boolean} answers
   */
  function show(response, answers) {
    const [earned, possible] = view.grade(response);
    const given = session.state.answers[n];
    view.lock();
    view.tell(response, { answers: answers || earned === possible });
    view.button.textContent = say(possible ? "question_try_again" : "question_change");
    view.button.classList.add("quiet");
    reveal.hidden =
      answers || earned === possible || !given || given.tries < TRIES_BEFORE_ANSWER;
  }

  function tryAgain() {
    view.clear();
    view.unlock();
    view.button.textContent = checkWords;
    view.button.classList.remove("quiet");
    reveal.hidden = true;
    const first = one(view.form, "input:checked") || one(view.form, CONTROLS);
    if (first) first.focus();
  }

  function showAnswer() {
    show(view.response(), true);
    view.button.focus();
  }
}
