/** How numbers, times and texts are written for every platform. */

/** @param {number} hundredths @returns {string} a plain decimal, at most two places */
export function decimal(hundredths) {
  return String(hundredths / 100);
}

/** @param {number} seconds @returns {[hours: number, minutes: number, seconds: number]} */
export function clockParts(seconds) {
  const whole = Math.min(Math.max(0, Math.round(seconds)), 35999999);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

/**
 * One line that platforms store unchanged: no line breaks, no control characters, no lone
 * halves of characters, no leading brace (SCORM 2004 reads one as a property).
 *
 * @param {unknown} text
 * @param {number} most UTF-16 units
 * @returns {string}
 */
export function oneLine(text, most) {
  // eslint-disable-next-line no-control-regex
  const plain = String(text)
    .normalize("NFC")
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ");
  let line = "";
  for (const sign of plain.replace(/^[\s{]+/, "")) {
    if (line.length + sign.length > most) break;
    line += sign.length === 1 && /[\ud800-\udfff\ufffe\uffff]/.test(sign) ? "\ufffd" : sign;
  }
  return line.trim();
}

/** What both versions take as a number: Moodle holds five digits before the point. */
const PLAIN_NUMBER = /^-?\d{1,5}(\.\d{1,10})?$/;

/** @param {unknown} text @returns {string | null} */
export function plainNumber(text) {
  const number = String(text).trim().replace(",", ".").replace(/^\+/, "");
  const full = number.replace(/^-?(?=\.)/, (sign) => `${sign}0`);
  const short = full.replace(/^(-?)0+(?=\d)/, "$1");
  return PLAIN_NUMBER.test(short) ? short : null;
}

/** In the order in which they stand for the options of a question. */
export const SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** @param {string} id @param {number} most @returns {string} an identifier of safe signs */
export function safeId(id, most) {
  const safe = id.replace(/[^A-Za-z0-9_]/g, "_");
  return (/^[A-Za-z]/.test(safe) ? safe : `q${safe}`).slice(0, most);
}
