/** @typedef {import("./types.js").Say} Say */

/**
 * Make the function that looks up a phrase and fills its gaps. A phrase that depends on a number
 * has one key per plural category (`key_one`, `key_other`), chosen by the gap `n`.
 * @param {Record<string, string>} words
 * @param {string} language
 * @returns {Say}
 */
export function makeSay(words, language) {
  // On a slow device each of them takes longer than all else that a page needs of scripts.
  /** @type {Intl.PluralRules|undefined} */
  let plurals;
  /** @type {Intl.NumberFormat|undefined} */
  let numbers;
  /** @param {number} n */
  const category = (n) => (plurals = plurals || new Intl.PluralRules(language)).select(n);
  /** @param {number} n */
  const written = (n) => (numbers = numbers || new Intl.NumberFormat(language)).format(n);
  return (key, gaps = {}) => {
    let phrase = words[key];
    if (phrase === undefined) phrase = words[key + "_" + category(Number(gaps.n))];
    if (phrase === undefined) phrase = words[key + "_other"];
    if (phrase === undefined) return key;
    return phrase.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = gaps[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? written(value) : value;
    });
  };
}

/**
 * @param {number} hundredths of a percent
 * @param {string} language
 */
export function percentText(hundredths, language) {
  const form = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
  return form.format(hundredths / 10000);
}

/**
 * Minutes and seconds, as clocks show them.
 * @param {number} seconds
 * @param {string} language
 */
export function clockText(seconds, language) {
  const whole = new Intl.NumberFormat(language, { useGrouping: false });
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return `${whole.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/**
 * @param {Date} at
 * @param {string} language
 */
export function timeText(at, language) {
  return at.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
}
