/**
 * The random visits are strong enough: they notice each way in which the runtime is broken here on
 * purpose. A few are tried in `make test`, all of them in `make test-long`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MUTANTS } from "./mutants.js";
import { playBroken } from "./mutation.js";

/** So many visits must notice, of so many at most. */
const ENOUGH = 5;
const SEEDS = 2000;

const isLong = Number(process.env.SCORMBUILD_SEEDS || 0) > 1000;

for (const mutant of MUTANTS) {
  const skip = !isLong && !mutant.quick && "make test-long";
  test(`noticed: ${mutant.name}`, { skip }, async () => {
    const { red, played, problems } = await playBroken(mutant, SEEDS, ENOUGH);
    assert.ok(red.length >= ENOUGH, `red: ${red.length} of ${played} (${red}); ${problems[0]}`);
  });
}

test("a break whose text is gone says so", async () => {
  const gone = { name: "gone", file: "tracking/outbox.js", from: "no such text", to: "" };
  await assert.rejects(playBroken(gone, 1, 1), /finds its text 0 times/);
});
