/**
 * One learner's answer in bits, saying its own shape; the format is described in codec.js.
 *
 * @typedef {import("./types.js").Answered} Answered
 * @typedef {import("./bits.js").Bits} Bits
 */

/** An array of any of the shapes. @typedef {any[]} Many */

/** @param {any} response */
function isText(response) {
  return typeof response === "string";
}

/** @param {Answered} response @returns {boolean} whether it is a text, or gaps of which one holds a text */
export function hasText(response) {
  return (
    isText(response) || (Array.isArray(response) && /** @type {Many} */ (response).some(isText))
  );
}

/** @param {Many} list */
function isSmallSet(list) {
  return list.every((number, index) => number < 32 && (index === 0 || number > list[index - 1]));
}

/** @param {any} response @returns {number} */
function shapeOf(response) {
  if (typeof response === "boolean") return 1;
  if (typeof response === "number") return 2;
  if (!Array.isArray(response)) return 0;
  if (response.some(Array.isArray)) return 5;
  if (response.includes(null)) return 6;
  return isSmallSet(response) ? 4 : 3;
}

/**
 * @param {Bits} io
 * @param {Many} many
 * @param {(part: any) => any} each
 * @returns {Many}
 */
function eachOf(io, many, each) {
  const length = io.numeral(many.length);
  for (let index = 0; index < length; index++) many[index] = each(many[index]);
  return many;
}

/** @param {Bits} io @param {Many} list @returns {number} bits for its highest number */
function widthOf(io, list) {
  const highest = Math.max(0, ...[].concat(.../** @type {any} */ (list)));
  return io.bits(Math.min(15, 32 - Math.clz32(highest)) || 1, 4);
}

/** @param {Bits} io @param {any} response @returns {Answered} */
export function passResponse(io, response) {
  const shape = io.bits(shapeOf(response), 3);
  const many = response && response.slice ? response.slice() : [];
  if (shape === 0) return null;
  if (shape === 1) return io.flag(response);
  if (shape === 2) return io.numeral(response);
  if (shape === 6) {
    return eachOf(io, many, (gap) =>
      io.flag(gap != null) ? io.numeral(gap) : null,
    );
  }
  if (shape === 4) {
    const set = [];
    const length = io.numeral(many.length ? many[many.length - 1] + 1 : 0);
    for (let number = 0; number < length; number++)
      if (io.flag(many.includes(number))) set.push(number);
    return set;
  }
  const width = widthOf(io, many);
  const one = (/** @type {number} */ number) => io.bits(number, width);
  if (shape === 3) return eachOf(io, many, one);
  if (shape !== 5) throw new RangeError();
  return eachOf(io, many, (pair) => {
    const [left, right] = pair || [];
    return [one(left), one(right)];
  });
}

/** @param {Bits} io @param {any} text @returns {string} */
function passBytes(io, text) {
  const bytes = eachOf(io, Array.from(new TextEncoder().encode(text || "")), (byte) =>
    io.bits(byte, 8),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** @param {Bits} io @param {any} response a text, or gaps @returns {Answered} */
export function passText(io, response) {
  if (!io.flag(Array.isArray(response))) return passBytes(io, response);
  return eachOf(io, response ? response.slice() : [], (gap) => {
    const kind = io.bits(isText(gap) ? 2 : gap === null ? 0 : 1, 2);
    if (kind > 1) return passBytes(io, gap);
    return kind ? io.numeral(gap) : null;
  });
}
