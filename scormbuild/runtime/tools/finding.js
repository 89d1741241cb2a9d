import { fold } from "./fold.js";

/**
 * The index as it travels: of each page its id, then anchor, heading and text of each piece.
 * @typedef {string[][]} Index
 */

/** @typedef {{page: string, anchor: string, heading: string, text: string, worth: number}} Hit */

/** Where a word was found, the best first. */
const IN_TITLE = 4;
const IN_HEADING = 2;

/**
 * The pieces that hold all words, the best first, then in the order of the course. The title of the
 * page counts as part of each of its pieces, but a piece must hold something itself, unless it is
 * the first one.
 * @param {Index} index
 * @param {Map<string, string>} titles of the pages that may be found, by id
 * @param {string} wanted
 * @returns {Hit[]}
 */
export function find(index, titles, wanted) {
  const words = wordsOf(wanted);
  /** @type {Hit[]} */
  const hits = [];
  if (words.length === 0) return hits;
  for (const [page, ...values] of index) {
    const title = titles.get(page);
    if (title === undefined) continue;
    const above = fold(title);
    if (values.length === 0) values.push("", "", "");
    for (let n = 0; n < values.length; n += 3) {
      const [anchor, heading, text] = values.slice(n, n + 3);
      const own = [fold(heading), fold(text)];
      const within = words.map((word) => own.some((part) => part.includes(word)));
      const all = words.every((word, place) => within[place] || above.includes(word));
      if (!all || (n > 0 && !within.includes(true))) continue;
      const worth =
        (n === 0 && words.every((word) => above.includes(word)) ? IN_TITLE : 0) +
        (words.every((word) => own[0].includes(word)) ? IN_HEADING : 0);
      hits.push({ page, anchor, heading, text, worth });
    }
  }
  return hits.sort((one, other) => other.worth - one.worth);
}

/** @param {string} wanted */
export function wordsOf(wanted) {
  return [...new Set(fold(wanted).split(/\s+/).filter(Boolean))];
}

/**
 * The part of a text around its first place.
 * @param {string} text
 * @param {number} first
 * @param {number} length
 * @returns {[number, number]}
 */
export function excerpt(text, first, length) {
  if (text.length <= length) return [0, text.length];
  let begin = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
  let end = Math.min(text.length, begin + length);
  // Whole words, where there are any near.
  const before = text.lastIndexOf(" ", begin);
  const after = text.indexOf(" ", end);
  if (begin > 0 && begin - before < 20) begin = before + 1;
  if (after >= 0 && after - end < 20) end = after;
  return [begin, end];
}
