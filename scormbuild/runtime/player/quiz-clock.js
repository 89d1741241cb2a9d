import { focusOn, make, makeButton } from "./dom.js";
import { clockText } from "./words.js";

/** @typedef {import("./quiz.js").QuizPage} QuizPage */

/** How often learners can ask for more time (WCAG 2.2, 2.2.1), and the bits that count it. */
const MOST_EXTENSIONS = 10;
const EXTENSION_BITS = 4;

/** A second. */
const TICK = 1000;
/** The time that is used is kept in this rhythm, in seconds. */
const KEPT_EVERY = 5;
/** Browsers wake what is out of sight once a minute; what is longer was sleep. */
const LONGEST_TICK = 90 * TICK;

/**
 * When the end of the time is announced, in seconds before it: early enough to ask for more.
 * @param {number} limit seconds
 */
function warningAt(limit) {
  return Math.max(30, Math.min(300, Math.round(limit / 5)));
}

/**
 * The time of an attempt. It passes while the quiz is open, and at no other time.
 */
export class QuizClock {
  /**
   * @param {QuizPage} quiz
   * @param {{limit: number, extend: number}} rule seconds
   */
  constructor(quiz, rule) {
    this.quiz = quiz;
    this.rule = rule;
    const { spent = 0 } = quiz.record();
    this.more = spent & ((1 << EXTENSION_BITS) - 1);
    this.spent = spent >> EXTENSION_BITS;
    this.keptAt = this.spent;
    this.since = Date.now();
    this.told = Infinity;
    const { say } = quiz.player;
    this.text = make("p", "clock-text");
    this.text.setAttribute("role", "timer");
    this.news = make("p", "clock-news vh");
    this.news.setAttribute("role", "alert");
    this.button = makeButton(
      say("quiz_more_time", { n: rule.extend / 60 }),
      () => this.extend(),
      "small",
    );
    this.box = make("div", "quiz-clock", this.text, this.news, this.button);
    this.timer = setInterval(() => this.tick(), TICK);
    this.show();
  }

  get left() {
    return Math.max(0, this.rule.limit + this.more * this.rule.extend - this.spent);
  }

  get extensible() {
    return this.rule.extend > 0 && this.more < MOST_EXTENSIONS;
  }

  tick() {
    const passed = Math.min(Date.now() - this.since, LONGEST_TICK);
    const seconds = Math.floor(passed / TICK);
    if (!this.quiz.article.isConnected) {
      this.stop();
      return;
    }
    if (seconds < 1) return;
    this.since = Date.now() - (passed % TICK);
    this.spent += seconds;
    this.show();
    if (this.left === 0) this.quiz.step("time-out");
    else if (this.spent >= this.keptAt + KEPT_EVERY) this.keep();
  }

  keep() {
    this.keptAt = this.spent;
    const spent = (this.spent << EXTENSION_BITS) | this.more;
    this.quiz.player.session.spend(this.quiz.page.n, spent);
  }

  stop() {
    clearInterval(this.timer);
    this.box.remove();
    if (this.quiz.record().open) this.keep();
  }

  show() {
    const { plan, say } = this.quiz.player;
    this.text.textContent = say("quiz_time_left", { time: clockText(this.left, plan.language) });
    const near = this.left <= warningAt(this.rule.limit);
    this.box.classList.toggle("near", near);
    this.button.hidden = !near || !this.extensible;
    if (this.mark < this.told) this.tell();
  }

  /** What was reached last of the moments at which learners are told how much is left. */
  get mark() {
    const warning = warningAt(this.rule.limit);
    const marks = warning > 60 ? [60, warning] : [warning];
    return marks.find((mark) => this.left <= mark) || Infinity;
  }

  /** Say in words how much is left. */
  tell() {
    const { say } = this.quiz.player;
    const n = Math.ceil(this.left / 60);
    this.told = this.mark;
    this.news.textContent = say(this.left < 60 ? "quiz_seconds_left" : "quiz_minutes_left", { n });
  }

  extend() {
    this.more += 1;
    this.keep();
    this.told = this.mark;
    this.show();
    this.tell();
    focusOn(this.text);
  }
}
