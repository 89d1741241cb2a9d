/** Letters that do not fall apart into a base and an accent. @type {Record<string, string>} */
const BASES = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ" };

/** Accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and Arabic, joiners. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u00ad]/g;

/**
 * What is left of a text when case, accents, vowel points and widths do not matter.
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(/[ßæœøđðłıþς]/g, (letter) => BASES[letter]);
}

/**
 * Where folded words stand in a text.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {[number, number][]} begin and end of each place, in order; none overlaps another
 */
export function places(text, words) {
  // Each sign is folded by itself, so that it is known where it came from.
  const signs = Array.from(text);
  let folded = "";
  /** @type {number[]} */
  const origin = [];
  let at = 0;
  for (const sign of signs) {
    const part = fold(sign);
    for (let n = 0; n < part.length; n++) origin.push(at);
    folded += part;
    at += sign.length;
  }
  origin.push(at);
  /** @type {[number, number][]} */
  const found = [];
  for (const word of words) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      const last = origin[from + word.length - 1];
      found.push([origin[from], endOf(text, last)]);
    }
  }
  found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  return found.filter(([begin], place) => found.slice(0, place).every(([, end]) => begin >= end));
}

/**
 * Where a sign ends, with the marks that belong to it.
 * @param {string} text
 * @param {number} at
 */
function endOf(text, at) {
  const sign = text.codePointAt(at) || 0;
  let end = at + (sign > 0xffff ? 2 : 1);
  while (end < text.length && fold(text[end]) === "" && text[end].trim() !== "") end += 1;
  return end;
}
