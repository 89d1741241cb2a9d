import {
  all,
  count,
  graded,
  isListOf,
  markAnswer,
  reorder,
  solutionWords,
  valued,
} from "./controls.js";
import { accepted } from "./matching.js";
import { plainPattern } from "./short.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */
/** @typedef {{accept: string[], case: boolean, accents: boolean, typos: number}} TypedGap */
/** @typedef {{choices: string[], answer: number}} ChosenGap */
/** @typedef {TypedGap|ChosenGap} Gap */

/** Gaps, typed or chosen: `{gaps, scoring}`, a response has a text, an index or null per gap.
 * @type {QuestionKind} */
export const fillQuestion = {
  type: "fill",

  read(form) {
    const values = controlsOf(form).map((control) => {
      if (control.value.trim() === "") return null;
      return control.matches("select") ? Number(control.value) : control.value;
    });
    return values.some((value) => value !== null) ? values : null;
  },

  write(form, response) {
    controlsOf(form).forEach((control, place) => {
      const value = response === null ? null : response[place];
      control.value = value === null || value === undefined ? "" : String(value);
    });
  },

  fits(key, response) {
    const gaps = /** @type {Gap[]} */ (key.gaps);
    const same = isListOf(response, () => true) && response.length === gaps.length;
    return same && gaps.every((gap, place) => gapFits(gap, response[place]));
  },

  grade(key, response) {
    const values = response || [];
    const gaps = /** @type {Gap[]} */ (key.gaps);
    const right = count(gaps, (gap, place) => gapRight(gap, values[place]));
    return graded(key.scoring, right, gaps.length);
  },

  arrange(form, key, mix) {
    controlsOf(form).forEach((control, place) => {
      const gap = /** @type {Gap} */ (key.gaps[place]);
      if ("choices" in gap) reorder(valued(control, mix([...gap.choices.keys()])));
    });
  },

  mark(form, key, response, { answers, say }) {
    all(form, ".gap").forEach((gap, place) => {
      const rule = /** @type {Gap} */ (key.gaps[place]);
      const right = gapRight(rule, (response || [])[place]);
      markAnswer(gap, right, say, answers && solutionWords(say, gapSolution(rule)));
    });
  },

  interaction(key, response) {
    const gaps = /** @type {Gap[]} */ (key.gaps);
    const values = response || [];
    return {
      type: "fill-in",
      response: gaps.map((gap, place) => gapText(gap, values[place])),
      correct: [gaps.map(gapSolution)],
    };
  },
};

/**
 * @param {Element} form
 * @returns {(HTMLInputElement|HTMLSelectElement)[]}
 */
function controlsOf(form) {
  return /** @type {(HTMLInputElement|HTMLSelectElement)[]} */ (
    all(form, ".gap input, .gap select")
  );
}

/** @param {Gap} gap @param {any} value */
function gapFits(gap, value) {
  if (value === null) return true;
  return "choices" in gap ? value in gap.choices : typeof value === "string";
}

/**
 * @param {Gap} gap
 * @param {string|number|null|undefined} value
 */
function gapRight(gap, value) {
  if ("choices" in gap) return value === gap.answer;
  return typeof value === "string" && accepted(value, gap);
}

/**
 * @param {Gap} gap
 * @param {string|number|null|undefined} value
 */
function gapText(gap, value) {
  if (value === null || value === undefined) return "";
  return "choices" in gap ? gap.choices[Number(value)] : String(value);
}

/** @param {Gap} gap */
function gapSolution(gap) {
  return "choices" in gap ? gap.choices[gap.answer] : plainPattern(gap.accept);
}
