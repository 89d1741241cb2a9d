/** Chance that a seed decides: the same numbers on every machine (mulberry32, public domain). */

/** @param {number} seed */
export function createChance(seed) {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    maybe: (odds) => next() < odds,
    pick: (list) => list[below(list.length)],
    /** @param {Record<string, number>} weights by name */
    weighted(weights) {
      const names = Object.keys(weights);
      let at = next() * names.reduce((sum, name) => sum + weights[name], 0);
      return names.find((name) => (at -= weights[name]) < 0) || names[names.length - 1];
    },
  };
}
