import { focusOn, make, makeButton, one } from "./dom.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */
/** @typedef {import("./question-view.js").QuestionView} QuestionView */

/** One question at a time: which one is shown, and the way on and back. */
export class QuizSteps {
  /** @param {QuizPage} quiz */
  constructor(quiz) {
    this.quiz = quiz;
    this.place = 0;
  }

  get back() {
    return this.quiz.rules.back !== false;
  }

  /** Begin, or go on where the attempt was left: at the first question that is not done. */
  begin() {
    const views = this.quiz.shown();
    const first = views.findIndex((view) => !this.done(view));
    this.place = first < 0 ? views.length - 1 : first;
  }

  /** @param {QuestionView} view */
  done(view) {
    return this.quiz.submitted(view) || (this.back && view.response() !== null);
  }

  /** Show one question and hide the others; none while it is asked whether to finish. */
  show() {
    this.quiz.shown().forEach((view, place) => {
      view.form.hidden = place !== this.place || this.quiz.screen === "check";
    });
  }

  /** @param {number} place */
  go(place) {
    this.place = place;
    this.quiz.show();
    const view = this.quiz.shown()[place];
    if (!view) return;
    focusOn(one(view.form, ".question-tag"));
    view.form.scrollIntoView({ block: "start" });
  }

  /** On to the next question; where there is no way back, with the answer as it stands. */
  next() {
    const views = this.quiz.shown();
    const view = views[this.place];
    if (!this.back && view && !this.quiz.submitted(view)) {
      const response = view.response();
      if (view.refuses(response)) {
        this.offerToSkip(view);
        return;
      }
      this.quiz.grade(view, response);
      this.quiz.close(view, false);
      // What is said about the answer is to be read first.
      if (this.quiz.stepwise) return;
    }
    if (this.place + 1 < views.length) this.go(this.place + 1);
    else this.quiz.step("finish");
  }

  /** @param {QuestionView} view */
  offerToSkip(view) {
    const { bar, player } = this.quiz;
    if (one(bar, ".skip-question")) return;
    const skip = makeButton(player.say("quiz_skip"), () => this.skip(view), "quiet skip-question");
    const row = one(bar, ".quiz-steps");
    if (row) row.append(skip);
  }

  /** @param {QuestionView} view */
  skip(view) {
    this.quiz.player.session.answer(view.data.n, { response: null, score: 0, interaction: null });
    this.quiz.close(view, false);
    this.next();
  }

  /** The buttons below the question. */
  buttons() {
    const { say } = this.quiz.player;
    const last = this.place + 1 >= this.quiz.shown().length;
    const row = make("div", "quiz-steps");
    if (this.back && this.place > 0) {
      row.append(makeButton(say("quiz_step_back"), () => this.go(this.place - 1), "quiet"));
    }
    const words = say(last ? "quiz_finish" : "quiz_step_next");
    row.append(makeButton(words, () => this.next(), last ? "finish" : "next-question"));
    return row;
  }
}
