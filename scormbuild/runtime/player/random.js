/** Draw the seed of an attempt: 12 bits, small enough to be kept with the answers. */
export function drawSeed() {
  return crypto.getRandomValues(new Uint16Array(1))[0] & 0xfff;
}

/**
 * A small generator of numbers in [0, 1) (mulberry32): the same seed gives the same order when an
 * attempt is resumed.
 * @param {number} seed
 */
export function makeRandom(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} random
 * @returns {T[]} a new list
 */
export function shuffled(list, random) {
  const result = list.slice();
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
