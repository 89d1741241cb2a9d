/** What tells whether a text is whole. */
import { SMALL_LETTERS } from "./formats.js";

/** Base 64, safe in addresses: six bits for each character. */
export const BITS_ALPHABET = `${SMALL_LETTERS.toUpperCase() + SMALL_LETTERS}0123456789-_`;

/** The primitive polynomial x^18 + x^7 + 1: finds every damage of up to two characters in a row. */
const BITS_POLYNOMIAL = 0x40081;

/** @param {string} text @returns {string} three characters that no short damage leaves right */
export function checksum(text) {
  let rest = 0x2aaaa;
  for (const sign of `${text}\0\0\0`) {
    for (let bit = 7; bit >= 0; bit--) {
      rest = (rest << 1) | ((sign.charCodeAt(0) >>> bit) & 1);
      if (rest & 0x40000) rest ^= BITS_POLYNOMIAL;
    }
  }
  return BITS_ALPHABET[rest >>> 12] + BITS_ALPHABET[(rest >>> 6) & 63] + BITS_ALPHABET[rest & 63];
}
