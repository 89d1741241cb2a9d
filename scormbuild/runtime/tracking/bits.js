/**
 * Bits as text: six to a character of the URL-safe base 64 alphabet, most significant first.
 *
 * Writing and reading are the same walk over the same fields: a writer takes the value it is given
 * and returns it, a reader ignores it and returns what the text says.
 *
 * @typedef {object} Bits
 * @property {(value: number, width: number) => number} bits at most 30 of them
 * @property {(value: boolean) => boolean} flag
 * @property {(value: number) => number} numeral 0 to 2^30 - 1; three bits at a time, each group led
 *   by a bit that says "more"
 * @property {() => string} end everything so far, filled up with zeros
 */
import { BITS_ALPHABET } from "./checksum.js";

/** More groups than any number here needs: a damaged one must not go on for ever. */
const BITS_GROUPS = 10;

/** @returns {Bits} */
export function bitWriter() {
  let text = "";
  let held = 1;
  /** @type {Bits} */
  const writer = {
    bits(value, width) {
      for (let bit = width - 1; bit >= 0; bit--) {
        held = (held << 1) | ((value >>> bit) & 1);
        if (held > 63) {
          text += BITS_ALPHABET[held - 64];
          held = 1;
        }
      }
      return value;
    },
    flag: (value) => !!writer.bits(+value, 1),
    numeral(value) {
      let groups = 1;
      while (value >>> (3 * groups) && groups < BITS_GROUPS) groups++;
      while (groups--) writer.bits((groups ? 8 : 0) | ((value >>> (3 * groups)) & 7), 4);
      return value;
    },
    end() {
      while (held > 1) writer.bits(0, 1);
      return text;
    },
  };
  return writer;
}

/** @param {string} text @returns {Bits} reading past its end throws */
export function bitReader(text) {
  let at = 0;
  /** @type {Bits} */
  const reader = {
    bits(_, width) {
      let value = 0;
      while (width--) {
        if (at >= text.length * 6) throw new RangeError();
        const six = BITS_ALPHABET.indexOf(text[Math.floor(at / 6)]);
        value = (value << 1) | ((six >>> (5 - (at++ % 6))) & 1);
      }
      return value;
    },
    flag: () => reader.bits(0, 1) > 0,
    numeral() {
      let value = 0;
      for (let group = 0; group < BITS_GROUPS; group++) {
        const four = reader.bits(0, 4);
        value = (value << 3) | (four & 7);
        if (four < 8) return value;
      }
      throw new RangeError();
    },
    end: () => "",
  };
  return reader;
}
