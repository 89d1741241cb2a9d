import { all, inputsOf, spokenIn, typedAnswer } from "./controls.js";

/** @typedef {import("../player/types.js").QuestionKind} QuestionKind */
/** @typedef {import("../player/types.js").Say} Say */

/** So many characters before the end of the field it is said that it comes. */
const NEAR_THE_END = 50;

/** Counts again after the field was filled by us. @type {WeakMap<HTMLFormElement, () => void>} */
const counters = new WeakMap();

/** A long answer: nothing to earn, a response is the text as written.
 * @type {QuestionKind} */
export const textQuestion = {
  type: "text",
  read: typedAnswer.read,

  write(form, response) {
    typedAnswer.write(form, response);
    const count = counters.get(form);
    if (count) count();
  },

  fits(key, response) {
    return typeof response === "string";
  },

  grade() {
    return [0, 0];
  },

  mark() {},

  interaction(key, response) {
    return { type: "long-fill-in", response: [response], correct: [] };
  },

  wire(form, say) {
    const [field] = inputsOf(form);
    const shown = all(form, ".entry-count")[0];
    const spoken = spokenIn(form);
    let last = "";
    counters.set(form, () => {
      const words = wordsIn(field.value);
      const told = tell(field, words, say);
      shown.textContent = [say("text_count", { n: words }), told].filter(Boolean).join(" · ");
      shown.toggleAttribute("data-over", words > mostOf(field));
      last = told;
    });
    form.addEventListener("input", () => {
      const before = last;
      /** @type {() => void} */ (counters.get(form))();
      // A screen reader says what was reached, not each word.
      if (last !== before) spoken.textContent = last;
    });
    /** @type {() => void} */ (counters.get(form))();
  },
};

/** @param {Element} field */
function mostOf(field) {
  return Number(field.getAttribute("data-most")) || Infinity;
}

/**
 * What there is to say about the length: how it fits the words that are wanted, or that the field
 * is nearly full.
 * @param {HTMLInputElement} field
 * @param {number} words
 * @param {Say} say
 */
function tell(field, words, say) {
  const least = Number(field.getAttribute("data-least"));
  const most = mostOf(field);
  if (field.maxLength - field.value.length < NEAR_THE_END) return say("text_nearly_full");
  if (words > most) return say("text_over");
  return least && words >= least ? say("text_enough") : "";
}

/**
 * How many words a text has; not all languages put spaces between them.
 * @param {string} text
 * @returns {number}
 */
function wordsIn(text) {
  const { Segmenter } = /** @type {any} */ (Intl);
  if (!Segmenter) return (text.match(/\S+/g) || []).length;
  const parts = new Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(parts).filter((/** @type {any} */ part) => part.isWordLike).length;
}
