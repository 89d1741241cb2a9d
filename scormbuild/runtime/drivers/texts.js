/** How texts are written for every platform, and which numbers it takes. */

/**
 * One line that platforms store unchanged: no line breaks, no control characters, no lone
 * halves of characters, no leading brace (SCORM 2004 reads one as a property).
 *
 * @param {unknown} text
 * @param {number} most UTF-16 units
 * @returns {string}
 */
export function oneLine(text, most) {
  return (
    String(text)
      .normalize("NFC")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ")
      .replace(/^[ {]+/, "")
      .replace(/[\ud800-\udfff\ufffe\uffff]/gu, "\ufffd")
      .slice(0, most)
      .replace(/[\ud800-\udbff]$/, "")
      .trim()
  );
}

/** @param {string} text @returns {boolean} whether both versions take it: Moodle holds five digits before the point */
export function isPlainNumber(text) {
  return /^-?\d{1,5}(\.\d{1,10})?$/.test(text);
}
