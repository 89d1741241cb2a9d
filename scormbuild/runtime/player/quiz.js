import { all, reorder } from "../questions/controls.js";
import { focusOn, make, makeButton, one } from "./dom.js";
import { drawSeed, makeRandom, shuffled } from "./random.js";
import { firstScreen, nextScreen, quizRecord, quizStanding } from "./quiz-state.js";
import { showsAnswers, showsFeedback } from "./quiz-state.js";
import { introPanel, resultsPanel, reviewPanel, unansweredPanel } from "./quiz-panels.js";
import { questionScore, quizScore } from "./scores.js";
import { percentText } from "./words.js";

/** @typedef {import("./question-view.js").QuestionView} QuestionView */
/** @typedef {import("./types.js").Player} Player */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").PlanQuiz} PlanQuiz */
/** @typedef {import("./quiz-state.js").QuizEvent} QuizEvent */

/** A quiz page: its screens follow the machine in `quiz-state.js`. */
export class QuizPage {
  /**
   * @param {HTMLElement} article
   * @param {QuestionView[]} views in the author's order
   * @param {PlanPage} page
   * @param {PlanQuiz} rules
   * @param {Player} player
   */
  constructor(article, views, page, rules, player) {
    this.article = article;
    this.views = views;
    this.page = page;
    this.rules = rules;
    this.player = player;
    this.panel = make("div", "quiz-panel");
    this.bar = make("div", "quiz-bar");
    this.count = make("p", "quiz-count");
    this.count.setAttribute("role", "status");
    const list = /** @type {HTMLElement} */ (one(article, ".questions"));
    list.before(this.panel);
    list.after(this.bar);
    this.screen = firstScreen(this.standing().phase);
    for (const view of views) this.wire(view);
    if (this.screen !== "intro") this.prepare();
    this.show();
  }

  record() {
    return quizRecord(this.player.session.state.quizzes, this.page.n);
  }

  standing() {
    const { mode } = this.player.session;
    return quizStanding(this.rules, this.record(), mode === "review" || mode === "browse");
  }

  /** @param {QuestionView} view */
  saved(view) {
    return this.player.session.state.answers[view.data.n];
  }

  /** Whether this answer was submitted and counts. @param {QuestionView} view */
  submitted(view) {
    const saved = this.saved(view);
    return saved !== undefined && saved.score !== null;
  }

  get stepwise() {
    return this.rules.feedback === "after-submit";
  }

  unanswered() {
    return this.shown().filter((view) => !this.submitted(view) && view.response() === null);
  }

  /** The questions as they stand on the page. */
  shown() {
    const forms = all(this.article, ".question");
    return forms.flatMap((form) => this.views.filter((view) => view.form === form));
  }

  /** @param {QuestionView} view */
  wire(view) {
    const { session } = this.player;
    // At each key: what was typed last must not depend on how the window is closed.
    const keep = () => {
      if (this.screen === "review" || this.submitted(view) || !this.record().open) return;
      session.draft(view.data.n, view.response());
      this.tellCount();
    };
    view.form.addEventListener("change", keep);
    view.form.addEventListener("input", keep);
    view.onSubmit(() => {
      if (this.stepwise && !view.locked) this.submit(view);
    });
  }

  /** Bring the forms into the state of the attempt: order, answers, marks. */
  prepare() {
    const { open, seed } = this.record();
    const { shuffle } = this.rules;
    const choices = shuffle === "choices" || shuffle === "both";
    for (const view of this.views) {
      const random = makeRandom(seed * 4096 + view.data.n);
      const saved = this.saved(view);
      view.clear();
      view.setLocked(false);
      view.arrange((list) => shuffled(list, random), choices);
      view.fill(view.recall(saved));
      view.since = Date.now();
      this.settle(view, open);
    }
    const forms = this.views.map((view) => view.form);
    const mixed = shuffle === "questions" || shuffle === "both";
    reorder(mixed ? shuffled(forms, makeRandom(seed)) : forms);
    this.shown().forEach((view, place) => this.number(view, place + 1));
  }

  /**
   * Lock and mark what is answered, or leave the form open.
   * @param {QuestionView} view
   * @param {boolean} open the attempt is running
   */
  settle(view, open) {
    const actions = one(view.form, ".question-actions");
    if (actions) actions.hidden = !open || !this.stepwise;
    view.button.textContent = this.player.say("question_submit");
    view.button.removeAttribute("aria-disabled");
    if (this.submitted(view) || !open) this.close(view, !open);
  }

  /**
   * Lock an answer and say how it went, as far as the quiz allows.
   * @param {QuestionView} view
   * @param {boolean} finished the attempt is over
   */
  close(view, finished) {
    const { say } = this.player;
    const response = view.recall(this.saved(view));
    view.lock();
    view.button.setAttribute("aria-disabled", "true");
    view.button.textContent = say("question_submitted");
    if (!showsFeedback(this.rules, finished)) return;
    const n = view.data.points / 100;
    const points = n && say("verdict_points", { score: this.earned([view]) / 100, n });
    const answers = showsAnswers(this.rules, { finished, left: this.standing().left });
    view.tell(response, { answers, points });
  }

  /** @param {QuestionView} view @param {number} place */
  number(view, place) {
    const { say } = this.player;
    const tag = one(view.form, ".question-tag");
    if (!tag) return;
    const total = this.views.length;
    const words = say("quiz_question_n", { n: place, total });
    const { points } = view.data;
    tag.textContent = points > 0 ? `${words} · ${say("points", { n: points / 100 })}` : words;
  }

  /** @param {QuestionView} view */
  submit(view) {
    const response = view.response();
    if (response === null) {
      view.complain();
      return;
    }
    this.grade(view, response);
    this.close(view, false);
    this.tellCount();
    this.player.changed();
  }

  /** @param {QuestionView} view @param {any} response */
  grade(view, response) {
    const score = questionScore(view.data.points, view.grade(response));
    const interaction = view.interaction(response);
    this.player.session.answer(view.data.n, { response, score, interaction });
  }

  /** Grade what is not graded yet and end the attempt. */
  finish() {
    const { session } = this.player;
    for (const view of this.shown()) {
      const response = view.response();
      if (!this.submitted(view) && response !== null) this.grade(view, response);
    }
    session.finishAttempt(this.page.n, quizScore(this.earned(), this.points()));
  }

  /** What questions are worth, in hundredths of a point. */
  points(views = this.views) {
    return views.reduce((sum, view) => sum + view.data.points, 0);
  }

  /** What their answers earned so far, in hundredths of a point. */
  earned(views = this.views) {
    return views.reduce((sum, view) => {
      const saved = this.saved(view);
      return sum + ((saved && saved.score) || 0);
    }, 0);
  }

  /** @param {number} score hundredths of a percent */
  percent(score) {
    return percentText(score, this.player.plan.language);
  }

  /** @param {QuizEvent} event */
  step(event) {
    const before = this.screen;
    const unanswered = this.unanswered().length;
    const after = nextScreen(before, event, { unanswered, mayStart: this.standing().mayStart });
    if (after === before && after !== "check") return;
    this.screen = after;
    if (event === "start" || event === "retry") {
      this.player.session.startAttempt(this.page.n, drawSeed());
      this.prepare();
    } else if (after === "results" && before !== "review") {
      this.finish();
      this.prepare();
    }
    this.show();
    this.player.changed();
    const heading = one(after === "check" ? this.bar : this.panel, "h2");
    if (after === "results" || after === "review") window.scrollTo(0, 0);
    focusOn(heading);
  }

  /** Draw the screen. */
  show() {
    const asking = this.screen === "attempt" || this.screen === "check";
    const list = one(this.article, ".questions");
    if (list) list.hidden = !asking && this.screen !== "review";
    this.article.setAttribute("data-screen", this.screen);
    this.panel.textContent = "";
    this.bar.textContent = "";
    this.bar.hidden = !asking && this.screen !== "review";
    const panel = this.panelOfScreen();
    if (panel) this.panel.append(panel);
    if (asking) this.showBar();
    if (this.screen === "review") this.bar.append(this.backButton());
  }

  /** @returns {Node|null} */
  panelOfScreen() {
    const { say } = this.player;
    switch (this.screen) {
      case "intro":
        return introPanel(this);
      case "results":
        return resultsPanel(this);
      case "review":
        return reviewPanel(this);
      default: {
        const n = this.record().attempts + 1;
        return make("h2", "attempt-title", say("quiz_attempt_n", { n }));
      }
    }
  }

  showBar() {
    const { say } = this.player;
    if (this.screen === "check") this.bar.append(unansweredPanel(this));
    else this.bar.append(makeButton(say("quiz_finish"), () => this.step("finish"), "finish"));
    this.bar.append(this.count);
    this.tellCount();
  }

  backButton() {
    return makeButton(this.player.say("quiz_back_to_results"), () => this.step("back"), "quiet");
  }

  tellCount() {
    const total = this.views.length;
    const done = total - this.unanswered().length;
    const words = this.player.say("quiz_answered", { done, total });
    if (this.count.textContent !== words) this.count.textContent = words;
  }
}

/**
 * Let the questions of a quiz belong together.
 * @type {import("./types.js").OpenPart}
 */
export function openQuiz(article, _data, page, player) {
  const rules = player.plan.quizzes.find((quiz) => quiz.n === page.n);
  if (rules) new QuizPage(article, player.views, page, rules, player);
}
