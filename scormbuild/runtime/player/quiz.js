import { all, reorder } from "../questions/controls.js";
import { focusOn, make, makeButton, one } from "./dom.js";
import { askedOf, chanceOf, excusedPages, isKept, isStale, newAttempt } from "./quiz-attempt.js";
import { QuizClock } from "./quiz-clock.js";
import { QuizSteps } from "./quiz-steps.js";
import { makeRandom, shuffled } from "./random.js";
import { firstScreen, nextScreen, quizRecord, quizStanding } from "./quiz-state.js";
import { showsAnswers, showsFeedback } from "./quiz-state.js";
import { introPanel, reviewPanel, unansweredPanel } from "./quiz-panels.js";
import { objectiveScores, resultsPanel } from "./quiz-results.js";
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
    this.steps = rules.layout === "one" ? new QuizSteps(this) : null;
    /** @type {QuizClock|null} */
    this.watch = null;
    /** What is to be said above the screen: a key of a phrase. */
    this.news = "";
    this.screen = firstScreen(this.standing().phase);
    for (const view of views) this.wire(view);
    if (this.screen !== "intro") this.open();
    this.show();
  }

  /** Take up what was begun; what cannot go on begins anew, and no attempt is used up by that. */
  open() {
    const { answers } = this.player.session.state;
    if (isStale(this.rules, this.record(), answers, this.page.questions)) {
      this.news = "quiz_begun_anew";
      this.begin(newAttempt(this.rules, this.page.questions));
    } else this.prepare();
  }

  /** @param {ReturnType<typeof newAttempt>} attempt */
  begin({ seed, answers }) {
    const { session } = this.player;
    session.startAttempt(this.page.n, seed, answers);
    if (this.rules.time) session.spend(this.page.n, 0);
    this.prepare();
  }

  record() {
    return quizRecord(this.player.session.state.quizzes, this.page.n);
  }

  standing() {
    const { mode } = this.player.session;
    return quizStanding(this.rules, this.record(), mode === "review" || mode === "browse");
  }

  /** What the attempt asks, or asked, in the author's order. */
  asked() {
    const { answers } = this.player.session.state;
    const numbers = askedOf(this.record(), answers, this.page.questions);
    return this.views.filter((view) => numbers.includes(view.data.n));
  }

  /** What of the last attempt was not right. */
  wrong() {
    return this.asked().filter((view) => {
      const [earned, possible] = view.grade(view.recall(this.saved(view)));
      return earned < possible;
    });
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

  get asking() {
    return this.screen === "attempt" || this.screen === "check";
  }

  unanswered() {
    return this.shown().filter((view) => !this.submitted(view) && view.response() === null);
  }

  /** The questions as they stand on the page; while they are asked, without those that are kept. */
  shown() {
    const forms = all(this.article, ".question");
    const asked = this.asked().filter((view) => !this.record().open || !isKept(this.saved(view)));
    return forms.flatMap((form) => asked.filter((view) => view.form === form));
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
    view.opinion = this.rules.mode === "survey";
    view.onSubmit(() => {
      if (this.stepwise && !view.locked) this.submit(view);
      else if (this.steps && this.asking) this.steps.next();
    });
  }

  /** Bring the forms into the state of the attempt: order, answers, marks. */
  prepare() {
    const { open } = this.record();
    const chance = chanceOf(this.record());
    const { shuffle } = this.rules;
    const choices = shuffle === "choices" || shuffle === "both";
    for (const view of this.views) {
      const random = makeRandom(chance * 4096 + view.data.n);
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
    reorder(mixed ? shuffled(forms, makeRandom(chance)) : forms);
    const shown = this.shown();
    for (const view of this.views) view.form.hidden = !shown.includes(view);
    shown.forEach((view, place) => this.number(view, place + 1, shown.length));
    if (this.steps) this.steps.begin();
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

  /** @param {QuestionView} view @param {number} place @param {number} total */
  number(view, place, total) {
    const { say } = this.player;
    const tag = one(view.form, ".question-tag");
    if (!tag) return;
    const words = say("quiz_question_n", { n: place, total });
    const { points } = view.data;
    tag.textContent = points > 0 ? `${words} · ${say("points", { n: points / 100 })}` : words;
  }

  /** @param {QuestionView} view */
  submit(view) {
    const response = view.response();
    if (view.refuses(response)) return;
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
    const score = quizScore(this.earned(), this.points());
    const scores = objectiveScores(this);
    const scoreOf = (/** @type {string} */ wanted) => {
      const found = scores.find(({ id }) => id === wanted);
      return found ? found.score : null;
    };
    /** @type {Record<number, number>} */
    const excused = {};
    for (const n of excusedPages(this.rules, score, scoreOf)) excused[n] = 1;
    session.finishAttempt(this.page.n, score, excused);
  }

  /** What questions are worth, in hundredths of a point. */
  points(views = this.asked()) {
    return views.reduce((sum, view) => sum + view.data.points, 0);
  }

  /** What their answers earned so far, in hundredths of a point. */
  earned(views = this.asked()) {
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
    // Where there is no way back, nothing can be done about it any more.
    const unanswered = this.steps && !this.steps.back ? 0 : this.unanswered().length;
    const after = nextScreen(before, event, { unanswered, mayStart: this.standing().mayStart });
    if (after === before && after !== "check") return;
    this.screen = after;
    this.news = event === "time-out" ? "quiz_time_up" : "";
    if (after === "attempt" && event !== "back") this.begin(this.attemptAfter(event));
    else if (after === "results" && before !== "review") {
      this.finish();
      this.prepare();
    }
    this.show();
    this.player.changed();
    const heading = one(after === "check" ? this.bar : this.panel, "h2");
    if (after === "results" || after === "review") window.scrollTo(0, 0);
    focusOn(heading);
  }

  /** @param {QuizEvent} event */
  attemptAfter(event) {
    const { questions } = this.page;
    if (event !== "retry-wrong") return newAttempt(this.rules, questions);
    const { answers } = this.player.session.state;
    const kept = { ...answers };
    for (const { data } of this.wrong()) delete kept[data.n];
    return newAttempt(this.rules, questions, kept, this.asked().map(({ data }) => data.n));
  }

  /** Draw the screen. */
  show() {
    const { asking } = this;
    const list = one(this.article, ".questions");
    if (list) list.hidden = !asking && this.screen !== "review";
    this.article.setAttribute("data-screen", this.screen);
    this.panel.textContent = "";
    this.bar.textContent = "";
    this.bar.hidden = !asking && this.screen !== "review";
    if (this.news) this.panel.append(make("p", "quiz-news", this.player.say(this.news)));
    const panel = this.panelOfScreen();
    if (panel) this.panel.append(panel);
    this.showClock();
    if (asking) this.showBar();
    if (asking && this.steps) this.steps.show();
    if (this.screen === "review") this.bar.append(this.backButton());
  }

  showClock() {
    const { time } = this.rules;
    const { mode } = this.player.session;
    if (this.watch && !this.asking) {
      this.watch.stop();
      this.watch = null;
    }
    if (!time || !this.asking || this.watch || mode === "review" || mode === "browse") return;
    this.watch = new QuizClock(this, time);
    this.bar.after(this.watch.box);
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
    else if (this.steps) this.bar.append(this.steps.buttons());
    else this.bar.append(makeButton(say("quiz_finish"), () => this.step("finish"), "finish"));
    if (this.steps) return;
    this.bar.append(this.count);
    this.tellCount();
  }

  backButton() {
    return makeButton(this.player.say("quiz_back_to_results"), () => this.step("back"), "quiet");
  }

  tellCount() {
    const total = this.shown().length;
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
