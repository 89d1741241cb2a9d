// How a typed answer is compared: step by step what `scormbuild/questions/matching.py` does, whose
// documentation says why. `grading.json` among the tests holds both to it.

// JavaScript's `\s` is Python's SPACES and U+FEFF, which INVISIBLE has taken away before.
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;
const NUMBER = /^([-+]?) ?(?=[.,]?[0-9])([0-9]*)(?:[.,]([0-9]*))?$/;
const GROUPED =
  /^([-+]?) ?(?=[0-9]+([.,' ]))([1-9][0-9]{0,2}(?:\2[0-9]{2,3})*\2[0-9]{3})(?:(?!\2)[.,]([0-9]*))?$/;
const NUMBER_LENGTH = 64;

/** What telephones type, and what keyboards have. */
const TYPED = /** @type {[RegExp, string][]} */ ([
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e]/g, '"'],
  [/[\u2010\u2011\u2013\u2212]/g, "-"],
]);

const NUMERALS = /** @type {[RegExp, string][]} */ ([
  [/[\u2212\u2013\uff0d]/g, "-"],
  [/\uff0b/g, "+"],
  [/[\u066b\uff0e]/g, "."],
  [/[\u066c\uff0c]/g, ","],
  [/\u2019/g, "'"],
]);

/** Digits of other scripts. */
const OTHER_DIGITS =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g;

/** Letters that no normalisation takes apart, each before the one without its stroke. */
const STROKES = "\u0111d\u0110D\u0142l\u0141L\u00f8o\u00d8O\u0127h\u0126H\u0167t\u0166T";

/**
 * How a text is compared.
 * @typedef {object} TextRule
 * @property {string[]} accept patterns
 * @property {boolean} case
 * @property {boolean} accents
 * @property {number} typos
 */

/**
 * What two texts must have in common to be the same answer.
 * @param {string} text
 * @param {{case: boolean, accents: boolean}} rule
 */
export function normalised(text, rule) {
  let result = text.normalize("NFC").replace(INVISIBLE, "");
  for (const [typed, plain] of TYPED) result = result.replace(typed, plain);
  result = result.replace(/\s+/g, " ").trim();
  if (!rule.case) {
    result = result.toLowerCase().replace(/\u03c2/g, "\u03c3").replace(/i\u0307/g, "i");
  }
  if (!rule.accents) {
    result = result.normalize("NFD").replace(MARKS, "");
    result = result.replace(/[\u0110\u0111\u0126\u0127\u0141\u0142\u0166\u0167\u00d8\u00f8]/g, (letter) => STROKES[STROKES.indexOf(letter) + 1]);
  }
  return result.normalize("NFC");
}

/**
 * Tell whether one of the patterns fits the text; an empty text fits none.
 * @param {string} text
 * @param {TextRule} rule
 */
export function accepted(text, rule) {
  const answer = normalised(text, rule);
  if (!answer) return false;
  return rule.accept.some((pattern) => fits(answer, pieces(normalised(pattern, rule)), rule.typos));
}

/**
 * Split a normalised pattern at its wildcards; escapes are resolved. No wildcard: one piece.
 * @param {string} pattern
 */
export function pieces(pattern) {
  const found = [""];
  for (const part of pattern.match(/\\[*\\]|\*|[^\\*]+|\\/g) || []) {
    if (part === "*") found.push("");
    else found[found.length - 1] += part.length === 2 && part[0] === "\\" ? part[1] : part;
  }
  return found;
}

/**
 * @param {string} answer
 * @param {string[]} parts
 * @param {number} typos
 */
function fits(answer, parts, typos) {
  if (parts.length === 1) return within(answer, parts[0], typos);
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (answer.length < first.length + last.length) return false;
  if (!answer.startsWith(first) || !answer.endsWith(last)) return false;
  const end = answer.length - last.length;
  let start = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = answer.indexOf(part, start);
    if (at < 0 || at + part.length > end) return false;
    start = at + part.length;
  }
  return true;
}

/**
 * Tell whether at most `limit` typing errors lie between two texts.
 * @param {string} left
 * @param {string} right
 * @param {number} limit
 */
export function within(left, right, limit) {
  const letters = Array.from(left);
  const others = Array.from(right);
  if (Math.abs(letters.length - others.length) > limit) return false;
  if (limit === 0) return left === right;
  let row = [0, ...others.map((_, place) => place + 1)];
  for (let index = 0; index < letters.length; index += 1) {
    const previous = row;
    row = [index + 1];
    others.forEach((other, place) => {
      const replaced = previous[place] + (letters[index] === other ? 0 : 1);
      row.push(Math.min(replaced, previous[place + 1] + 1, row[place] + 1));
    });
    if (Math.min(...row) > limit) return false;
  }
  return row[others.length] <= limit;
}

/**
 * What a typed number can mean, as plain decimals like `-12.5`: equal numbers are equal texts.
 * @param {string} text
 * @param {string} [unit] of the question
 * @returns {string[]}
 */
export function readNumbers(text, unit) {
  const cleaned = withDigits(text);
  const found = NUMBER.exec(cleaned);
  const grouped = GROUPED.exec(cleaned);
  const readings = found ? [plainNumber(found[1], found[2], found[3])] : [];
  if (grouped) readings.push(plainNumber(grouped[1], grouped[3].replace(/\D/g, ""), grouped[4]));
  return readings.length || !unit ? readings : readNumbers(without(cleaned, withDigits(unit)));
}

/**
 * A text with numerals in ASCII; nothing if it is too long.
 * @param {string} text
 */
function withDigits(text) {
  let cleaned = text.replace(INVISIBLE, "");
  for (const [typed, plain] of NUMERALS) cleaned = cleaned.replace(typed, plain);
  cleaned = cleaned.replace(OTHER_DIGITS, asciiDigit).replace(/\s+/g, " ").trim();
  return cleaned.length > NUMBER_LENGTH ? "" : cleaned;
}

/**
 * The text without the unit, in lower case; a sign may stand before the unit.
 * @param {string} text
 * @param {string} unit
 */
function without(text, unit) {
  const [folded, mark] = [text, unit].map((each) => each.normalize("NFC").toLowerCase());
  if (folded.endsWith(mark)) return folded.slice(0, folded.length - mark.length);
  const [, sign, rest] = /** @type {string[]} */ (/^([-+]?) ?(.*)$/.exec(folded));
  return rest.startsWith(mark) ? sign + rest.slice(mark.length) : "";
}

/**
 * @param {string} sign
 * @param {string} whole
 * @param {string|undefined} fraction
 */
function plainNumber(sign, whole, fraction) {
  const end = (fraction || "").replace(/0+$/, "");
  const start = whole.replace(/^0+/, "") || "0";
  const plain = end ? `${start}.${end}` : start;
  return sign === "-" && plain !== "0" ? "-" + plain : plain;
}

/** @param {string} digit of another script */
function asciiDigit(digit) {
  const code = digit.charCodeAt(0);
  // The last four bits are the digit; but from Devanagari to Malayalam they begin with 6.
  return String((code > 0x965 && code < 0xd70 ? code - 6 : code) & 15);
}

/**
 * Return -1, 0 or 1 for two plain decimals, exactly: no rounding to binary fractions.
 * @param {string} left
 * @param {string} right
 */
export function compareNumbers(left, right) {
  if (left[0] === "-" && right[0] === "-") return compareSizes(right.slice(1), left.slice(1));
  if (left[0] === "-") return -1;
  if (right[0] === "-") return 1;
  return compareSizes(left, right);
}

/**
 * @param {string} left without a sign
 * @param {string} right without a sign
 */
function compareSizes(left, right) {
  const [whole, fraction = ""] = left.split(".");
  const [otherWhole, otherFraction = ""] = right.split(".");
  if (whole.length !== otherWhole.length) return whole.length < otherWhole.length ? -1 : 1;
  const digits = Math.max(fraction.length, otherFraction.length);
  const mine = whole + fraction.padEnd(digits, "0");
  const other = otherWhole + otherFraction.padEnd(digits, "0");
  if (mine === other) return 0;
  return mine < other ? -1 : 1;
}
