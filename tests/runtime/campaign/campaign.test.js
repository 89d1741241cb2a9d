/**
 * Random visits on random platforms with random trouble: whatever happens, what a learner was told
 * is true. `SCORMBUILD_SEEDS` sets how many are played (make test-long: 10,000).
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { play } from "./campaign.js";
import { scriptOf } from "./scripts.js";

const SEEDS = Number(process.env.SCORMBUILD_SEEDS || 1000);
/** So many at once: one line of the report each. */
const HUNDRED = 100;

/** @param {object} script one that fails; @returns {object} without the steps that do not matter */
function shrunk(script) {
  let { steps } = script;
  for (let place = steps.length - 1; place > 0; place--) {
    const fewer = steps.filter((_, other) => other !== place);
    if (play({ ...script, steps: fewer }).length) steps = fewer;
  }
  return { ...script, steps };
}

for (let first = 0; first < SEEDS; first += HUNDRED) {
  test(`what learners were told is true, seeds ${first} to ${first + HUNDRED - 1}`, () => {
    for (let seed = first; seed < Math.min(SEEDS, first + HUNDRED); seed++) {
      const script = scriptOf(seed);
      const problems = play(script);
      if (!problems.length) continue;
      const { steps, version, platform, quirks } = shrunk(script);
      const told = { seed, version, platform, quirks, steps, problems };
      assert.fail(JSON.stringify(told, null, 1));
    }
  });
}
