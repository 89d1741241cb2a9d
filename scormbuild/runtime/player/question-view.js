import { CONTROLS, TEXT_FIELDS, all, clearMarks } from "../questions/controls.js";
import { make, one, setFlag } from "./dom.js";
import { interactionOf } from "./interaction.js";
import { verdictOf } from "./scores.js";

/** @typedef {import("./types.js").QuestionData} QuestionData */
/** @typedef {import("./types.js").Interaction} Interaction */
/** @typedef {import("./types.js").Player} Player */

/**
 * What the learner is told about an answer.
 * @typedef {object} Telling
 * @property {boolean} answers show the right answers too
 * @property {string|0} [points] what was earned, in words
 */

/** One question on the page: reads, writes, locks and marks its form, and says how it went. */
export class QuestionView {
  /**
   * @param {HTMLFormElement} form
   * @param {QuestionData} data
   * @param {Player} player
   */
  constructor(form, data, { say, plan, kinds }) {
    this.form = form;
    this.data = data;
    this.say = say;
    this.rules = plan.record || {};
    this.kind = kinds[form.getAttribute("data-type") || ""];
    this.region = /** @type {HTMLElement} */ (one(form, ".question-feedback"));
    this.button = /** @type {HTMLButtonElement} */ (one(form, "button[type=submit]"));
    this.since = Date.now();
    /** @type {any} */
    this.kept = null;
    /** In a survey no answer is right or wrong. */
    this.opinion = false;
    /** Takes a complaint back. */
    this.dropError = () => {};
    if (this.kind.wire) this.kind.wire(form, say);
    this.guard();
  }

  /**
   * By the button or the Enter key, which presses it. A frame may forbid forms to be submitted: then
   * their own event never comes.
   * @param {() => void} run
   */
  onSubmit(run) {
    this.button.addEventListener("click", (event) => {
      event.preventDefault();
      const focused = document.activeElement;
      run();
      if (document.activeElement === focused) this.keepInView();
    });
  }

  /** What is said about an answer pushes the button away, and may stand below the window itself. */
  keepInView() {
    if (!this.region.hasChildNodes()) return;
    this.button.scrollIntoView({ block: "nearest" });
    this.region.scrollIntoView({ block: "nearest" });
  }

  /** The answer in the form; null if there is none. */
  response() {
    return this.kind.read(this.form);
  }

  /**
   * What was saved, if it still is an answer to this question: the author may have changed it.
   * @param {{response: any}|undefined} saved
   */
  recall(saved) {
    const response = saved === undefined ? null : saved.response;
    return response !== null && this.kind.fits(this.data.key, response) ? response : null;
  }

  /** @param {any} response null empties the form */
  fill(response) {
    this.kind.write(this.form, response);
    this.form.dispatchEvent(new Event("filled"));
  }

  /** @param {any} response @returns {[number, number]} */
  grade(response) {
    return response === null ? [0, 1] : this.kind.grade(this.data.key, response);
  }

  /**
   * Put the options into the order of this attempt.
   * @param {<T>(list: T[]) => T[]} mix
   * @param {boolean} shuffle what quiz or lesson does with the choices of its questions
   */
  arrange(mix, shuffle) {
    const own = this.form.getAttribute("data-shuffle");
    const wanted = own === null ? shuffle : own === "true";
    if (this.kind.arrange) this.kind.arrange(this.form, this.data.key, mix, wanted);
  }

  get locked() {
    return this.form.hasAttribute("data-locked");
  }

  /** Keep the answer as it is. Its controls stay in the tab order, so that it can be read. */
  lock() {
    this.kept = this.response();
    this.setLocked(true);
  }

  unlock() {
    this.setLocked(false);
    this.fill(this.response());
    this.since = Date.now();
  }

  /** @param {boolean} locked */
  setLocked(locked) {
    this.form.toggleAttribute("data-locked", locked);
    for (const control of all(this.form, CONTROLS)) {
      if (locked) control.setAttribute("aria-disabled", "true");
      else control.removeAttribute("aria-disabled");
    }
    for (const field of all(this.form, TEXT_FIELDS)) field.toggleAttribute("readonly", locked);
  }

  /** Controls of a locked form can be reached but not changed. */
  guard() {
    /** @param {Event} event */
    const hold = (event) => {
      const target = /** @type {Element} */ (event.target);
      const key = event instanceof KeyboardEvent ? event.key : "";
      const typed = target.matches(TEXT_FIELDS);
      if (this.locked && !typed && target.matches("input, select") && !/^(Tab|Esc)/.test(key)) {
        event.preventDefault();
      }
    };
    for (const name of ["click", "mousedown", "keydown"]) this.form.addEventListener(name, hold);
    this.form.addEventListener("change", () => {
      if (this.locked) this.fill(this.kept);
    });
  }

  /** Take back what was said about an answer. */
  clear() {
    clearMarks(this.form);
    this.region.textContent = "";
    this.form.removeAttribute("data-verdict");
    this.dropError();
  }

  /**
   * Whether there is no answer yet that can be taken; then say what is wanted.
   * @param {any} response
   */
  refuses(response) {
    const { kind, data, say } = this;
    const own = kind.lack && kind.lack(data.key, response, say);
    const words = own || (response === null && say("question_no_answer"));
    if (words) this.complain(words);
    return Boolean(words);
  }

  /**
   * Say what is wrong at the first control, where the focus goes.
   * @param {string} words
   */
  complain(words) {
    this.dropError();
    const [control] = all(this.form, CONTROLS);
    const error = make("p", "question-error", words);
    error.id = this.form.id + "-error";
    // Above the answers, where the focus goes.
    (one(this.form, ".question-prompt") || this.region).after(error);
    const described = control.getAttribute("aria-describedby");
    const typed = control.matches("select, " + TEXT_FIELDS);
    setFlag(control, "aria-describedby", described ? `${described} ${error.id}` : error.id);
    setFlag(control, "aria-invalid", typed && "true");
    this.dropError = () => {
      error.remove();
      setFlag(control, "aria-describedby", described || false);
      setFlag(control, "aria-invalid", false);
      this.dropError = () => {};
    };
    this.form.addEventListener("input", () => this.dropError(), { once: true });
    this.form.addEventListener("change", () => this.dropError(), { once: true });
    control.focus();
  }

  /**
   * Mark the answer and say how right it is.
   * @param {any} response
   * @param {Telling} telling
   */
  tell(response, { answers, points }) {
    this.clear();
    const { form, say, data } = this;
    const verdict = verdictOf(this.grade(response));
    if (response !== null || answers) {
      this.kind.mark(form, data.key, response, { answers, say, labels: data.labels });
    }
    form.setAttribute("data-verdict", verdict);
    const words = response === null ? say("question_unanswered") : say("verdict_" + verdict);
    const title = make("p", "feedback-title", make("strong", "", words));
    if (points) title.append(" ", make("span", "feedback-points", points));
    this.region.append(title, ...this.feedback(response, verdict));
    const solution = answers || verdict === "correct" ? this.template("solution") : null;
    if (solution) this.region.append(solution);
  }

  /**
   * What the author says to this answer.
   * @param {any} response
   * @param {import("./scores.js").Verdict} verdict
   * @returns {Node[]}
   */
  feedback(response, verdict) {
    const chosen = Array.isArray(response) ? response : [response];
    const options = chosen.filter(Number.isInteger).map((n) => this.template("option-" + n));
    const instead = { partial: "incorrect", neutral: "correct" }[String(verdict)];
    const overall = this.template(verdict) || (instead && this.template(instead));
    return [...options, overall].filter(Boolean).map((node) => /** @type {Node} */ (node));
  }

  /**
   * @param {string} name
   * @returns {Node|null}
   */
  template(name) {
    const { told = {} } = this.data;
    const found = one(this.form, `template[data-feedback="${name}"]`);
    const text = make("div", "feedback-text");
    if (found instanceof HTMLTemplateElement) text.append(found.content.cloneNode(true));
    else text.innerHTML = told[name] || "";
    return text.hasChildNodes() ? text : null;
  }

  /**
   * The answer as it is recorded; of some types each part of it on its own.
   * @param {any} response
   * @returns {Interaction[]}
   */
  interaction(response) {
    const seconds = (Date.now() - this.since) / 1000;
    return interactionOf(this, response, seconds, this.rules);
  }
}
