/** @typedef {import("../player/types.js").Say} Say */
/** @typedef {"right"|"wrong"|"missed"} Mark */

/**
 * The elements of a form that fit a selector.
 * @param {Element} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function all(root, selector) {
  return Array.from(root.querySelectorAll(selector));
}

/** What answers are given with. */
export const CONTROLS = "input, select, textarea, [data-move]";

/** The controls that hold what was typed. */
export const TEXT_FIELDS = "textarea, [type=text]";

/**
 * Radio buttons, check boxes, text fields.
 * @param {Element} root
 * @returns {HTMLInputElement[]}
 */
export function inputsOf(root) {
  return /** @type {HTMLInputElement[]} */ (all(root, "input, textarea"));
}

/**
 * A place whose words screen readers say when they change.
 * @param {Element} form
 */
export function spokenIn(form) {
  const spoken = document.createElement("p");
  spoken.className = "vh";
  spoken.setAttribute("role", "status");
  form.append(spoken);
  return spoken;
}

/** @param {Element} element */
export function optionNumber(element) {
  return Number(element.getAttribute("data-option"));
}

/**
 * Set the state of an answer and say it in words beside it.
 * @param {Element} answer the row, item or gap
 * @param {Mark} mark
 * @param {string} words
 */
function putMark(answer, mark, words) {
  answer.setAttribute("data-mark", mark);
  const note = document.createElement("span");
  note.className = "mark";
  note.textContent = words;
  // Of a group of radio buttons it is the name that says it: behind the last button it would be its.
  (answer.querySelector(".rated-text") || answer).append(note);
}

/**
 * Mark the rows that were chosen; of the others those that are right, where it may be told.
 * @param {Element} form
 * @param {(value: string) => boolean} chosen
 * @param {(value: string) => boolean} right
 * @param {import("../player/types.js").Marking} marking
 */
export function markChosen(form, chosen, right, { answers, say }) {
  for (const option of all(form, ".option")) {
    const value = option.getAttribute("data-option") || "";
    if (chosen(value)) markAnswer(option, right(value), say, false);
    else if (answers && right(value)) putMark(option, "missed", say("mark_missed"));
  }
}

/**
 * Take marks away, and what was said while answering: it is no news any more.
 * @param {Element} form
 */
export function clearMarks(form) {
  for (const spoken of all(form, "p[role=status]")) spoken.textContent = "";
  for (const note of all(form, ".mark")) note.remove();
  for (const answer of all(form, "[data-mark]")) answer.removeAttribute("data-mark");
}

/**
 * Mark one answer as right or wrong; where it is wrong and may be told, say what is right.
 * @param {Element} answer
 * @param {boolean} right
 * @param {Say} say
 * @param {string|false} solution in words, where it may be told
 */
export function markAnswer(answer, right, say, solution) {
  if (right) putMark(answer, "right", say("mark_right"));
  else putMark(answer, "wrong", solution || say("mark_wrong"));
}

/**
 * The elements with these ledger numbers, in this order.
 * @param {HTMLElement[]} elements
 * @param {number[]} numbers
 */
export function numbered(elements, numbers) {
  return numbers.flatMap((n) => elements.filter((element) => optionNumber(element) === n));
}

/**
 * The options of a select with these values, in this order.
 * @param {Element} select
 * @param {number[]} values
 */
export function valued(select, values) {
  const options = /** @type {HTMLOptionElement[]} */ (all(select, "option"));
  return values.flatMap((value) => options.filter((option) => option.value === String(value)));
}

/**
 * @param {Say} say
 * @param {string} answer
 */
export function solutionWords(say, answer) {
  return say("mark_solution", { answer });
}

/**
 * Put elements into another order at the end of their parent.
 * @param {HTMLElement[]} elements
 */
export function reorder(elements) {
  for (const element of elements) {
    if (element.parentElement) element.parentElement.append(element);
  }
}

/**
 * Mix a list so that it never shows the solution; with one item there is nothing to hide.
 * @template T
 * @param {T[]} list
 * @param {T[]} solution the same items
 * @param {(list: T[]) => T[]} mix
 */
export function mixedUnlike(list, solution, mix) {
  const result = mix(list);
  if (result.length < 2 || result.some((item, place) => item !== solution[place])) return result;
  return [...result.slice(1), result[0]];
}

/** What questions with one typed answer share. */
export const typedAnswer = {
  /** @param {Element} form @returns {string|null} */
  read(form) {
    const { value } = inputsOf(form)[0];
    return value.trim() ? value : null;
  },

  /** @param {Element} form @param {string|null} response */
  write(form, response) {
    inputsOf(form)[0].value = response || "";
  },
};

/** What questions with numbered rows share. */
export const rowOptions = {
  /**
   * @param {Element} form
   * @param {{options: number[]}} key
   * @param {<T>(list: T[]) => T[]} mix
   * @param {boolean} wanted
   */
  arrange(form, key, mix, wanted) {
    if (wanted) reorder(numbered(all(form, ".option"), mix(key.options)));
  },
};

/**
 * Count a list's items that fit.
 * @template T
 * @param {T[]} list
 * @param {(item: T, place: number) => boolean} fits
 */
export function count(list, fits) {
  return list.filter(fits).length;
}

/**
 * Apply the scoring rule: partly right counts only where the author asked for it.
 * @param {string} scoring
 * @param {number} earned
 * @param {number} possible
 * @returns {[number, number]}
 */
export function graded(scoring, earned, possible) {
  if (scoring === "partial" || earned === possible) return [earned, possible];
  return [0, possible];
}

/**
 * @param {any} value
 * @param {(item: any) => boolean} known
 */
export function isListOf(value, known) {
  return Array.isArray(value) && value.every(known);
}
