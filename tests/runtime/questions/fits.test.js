import assert from "node:assert/strict";
import test from "node:test";
import { questionKinds } from "../kinds.js";

/** One key and one sound response for each type. */
const SOUND = {
  choice: [{ options: [0, 1, 2], answer: 1 }, 2],
  multi: [{ options: [0, 1, 2], answer: [0, 2] }, [1, 2]],
  "true-false": [{ answer: true }, false],
  order: [{ answer: [4, 5, 6] }, [6, 5, 4]],
  match: [
    {
      pairs: [
        [10, 20],
        [11, 21],
      ],
      rights: [20, 21, 22],
    },
    [[10, 22]],
  ],
  sort: [
    {
      pairs: [
        [32, 30],
        [33, 31],
      ],
      rights: [30, 31],
    },
    [[33, 30]],
  ],
  scale: [{ steps: [40, 41], statements: [42, 43] }, [[43, 40]]],
  short: [{ accept: ["yes"] }, "no"],
  number: [{ low: "1", high: "2" }, "7"],
  hotspot: [{ options: [50, 51, 52], answer: 51 }, 52],
  text: [{ needed: 20 }, "I will ask."],
  fill: [{ gaps: [{ accept: ["yes"] }, { choices: ["a", "b"], answer: 0 }] }, ["no", 1]],
};

/** Types whose answers look alike, so that one may be taken for the other. */
const TYPED = ["short", "number", "text"];
const ALIKE = new Set(TYPED.flatMap((one) => TYPED.map((other) => `${one} ${other}`)));

test("a type takes its own answers and no other type's", () => {
  for (const [type, [key, own]] of Object.entries(SOUND)) {
    for (const [other, [, response]] of Object.entries(SOUND)) {
      const expected = type === other || ALIKE.has(`${type} ${other}`);
      assert.equal(questionKinds[type].fits(key, response), expected, `${type} given ${other}`);
    }
    assert.equal(questionKinds[type].fits(key, own), true);
    assert.equal(questionKinds[type].fits(key, { odd: true }), false);
    assert.equal(questionKinds[type].fits(key, [null, [], ""]), false);
  }
});

test("an answer with an option that is gone is no answer", () => {
  assert.equal(questionKinds.choice.fits(SOUND.choice[0], 9), false);
  assert.equal(questionKinds.multi.fits(SOUND.multi[0], [1, 9]), false);
  assert.equal(questionKinds.hotspot.fits(SOUND.hotspot[0], 9), false);
  const several = { options: [0, 1, 2], answer: [0, 2] };
  assert.equal(questionKinds.hotspot.fits(several, [1, 2]), true);
  assert.equal(questionKinds.hotspot.fits(several, [1, 9]), false);
  assert.equal(questionKinds.hotspot.fits(several, 1), false);
  assert.equal(questionKinds.order.fits(SOUND.order[0], [4, 5]), false);
  assert.equal(questionKinds.order.fits(SOUND.order[0], [4, 4, 5]), false);
  assert.equal(questionKinds.match.fits(SOUND.match[0], [[10, 99]]), false);
  assert.equal(questionKinds.sort.fits(SOUND.sort[0], [[32, 33]]), false);
  assert.equal(questionKinds.scale.fits(SOUND.scale[0], [[44, 40]]), false);
  assert.equal(questionKinds.fill.fits(SOUND.fill[0], ["no"]), false);
  assert.equal(questionKinds.fill.fits(SOUND.fill[0], ["no", 5]), false);
});

test("a number is reported as one, and words where a number belongs as words", () => {
  const key = { low: "1", high: "4.5" };
  const report = (response, range = key) => questionKinds.number.interaction(range, response);
  const correct = [["1", "4.5"]];
  const words = [["1 - 4.5"]];
  assert.deepEqual(report(" +2,50 "), { type: "numeric", response: "2.5", correct });
  assert.deepEqual(report("about two"), { type: "fill-in", response: ["about two"], correct: words });
  assert.deepEqual(report("1234567"), { type: "fill-in", response: ["1234567"], correct: words });
  const large = { low: "1000000", high: "1000000" };
  assert.deepEqual(report("1000000", large).type, "fill-in");
});
