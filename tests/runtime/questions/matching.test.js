import assert from "node:assert/strict";
import { test } from "node:test";

import {
  accepted,
  compareNumbers,
  normalised,
  pieces,
  readNumbers,
  within,
} from "../../../scormbuild/runtime/questions/matching.js";

const strict = { case: true, accents: true };
const loose = { case: false, accents: true };

test("texts are brought to what they have in common", () => {
  const table = [
    ["  two\u00a0\n words ", strict, "two words"],
    ["\u1680\u2009\u3000a\u2028b", strict, "a b"],
    ["a\u00adb\u200bc\ufeff", strict, "abc"],
    ["it’s “so” – no", strict, "it's \"so\" - no"],
    ["Cafe\u0301", loose, "café"],
    ["CAFÉ", { case: false, accents: false }, "cafe"],
    ["ΛΌΓΟΣ", loose, "λόγοσ"],
    ["İstanbul", loose, "istanbul"],
    ["Café", strict, "Café"],
  ];
  for (const [text, rule, result] of table) assert.equal(normalised(text, rule), result, text);
});

test("patterns accept what they should and nothing else", () => {
  const rule = { case: false, accents: true, typos: 0 };
  const table = [
    ["bridges", ["bridge", "bridges"], 0, true],
    ["All bridges", ["* bridges"], 0, true],
    ["bridges", ["* bridges"], 0, false],
    ["ab", ["ab*b"], 0, false],
    ["a-x-b-x-c", ["a*x*c"], 0, true],
    ["abc", ["a*c*c"], 0, false],
    ["anything", ["*"], 0, true],
    ["", ["*"], 0, false],
    ["   ", [""], 0, false],
    ["a*b", ["a\\*b"], 0, true],
    ["axb", ["a\\*b"], 0, false],
    ["bridgse", ["bridges"], 1, false],
    ["bridgse", ["bridges"], 2, true],
    ["bridge", ["bridges"], 1, true],
    ["x bridge", ["* bridges"], 2, false],
  ];
  for (const [text, accept, typos, fits] of table) {
    assert.equal(accepted(text, { ...rule, accept, typos }), fits, `${text} ${accept} ${typos}`);
  }
});

test("patterns are split at wildcards, not at escapes", () => {
  assert.deepEqual(pieces("a*b"), ["a", "b"]);
  assert.deepEqual(pieces("*"), ["", ""]);
  assert.deepEqual(pieces("a\\*b\\\\*c\\d"), ["a*b\\", "c\\d"]);
  assert.deepEqual(pieces(""), [""]);
});

test("typing errors are counted in code points", () => {
  assert.equal(within("👍", "👎", 1), true);
  assert.equal(within("👍", "", 1), true);
  assert.equal(within("kitten", "sitting", 2), false);
  assert.equal(within("kitten", "sitting", 3), true);
  assert.equal(within("", "", 0), true);
});

test("numbers are read however they are typed", () => {
  const table = [
    ["2,50", "2.5"],
    ["2.5", "2.5"],
    [" +007 ", "7"],
    ["\u2212 3", "-3"],
    ["-0,0", "0"],
    [".5", "0.5"],
    ["5.", "5"],
    ["٣٫٥", "3.5"],
    ["१२", "12"],
    ["１２．５", "12.5"],
    ["1,234,5"],
    ["1e3"],
    ["-"],
    ["."],
    [""],
    ["12 days"],
    ["1".repeat(64), "1".repeat(64)],
    ["1".repeat(65)],
    ["86 400", "86400"],
    ["-86\u202f400,5", "-86400.5"],
    ["1,234", "1.234", "1234"],
    ["1,234.50", "1234.5"],
    ["1.234.567", "1234567"],
    ["1’234", "1234"],
    ["1,00,000", "100000"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    ["12 34"],
  ];
  for (const [text, ...numbers] of table) assert.deepEqual(readNumbers(text), numbers, text);
});

test("numbers with the unit of the question", () => {
  const table = [
    ["86.400 kg", "kg", "86.4", "86400"],
    ["5\u00a0KG", "kg", "5"],
    ["€\u200e 5", "€", "5"],
    ["%-5", "%", "-5"],
    ["+ €5", "€", "5"],
    ["5 \u212b", "å", "5"],
    ["50", "0", "50"],
    ["5 kg", ""],
    ["5 g", "kg"],
    ["kg", "kg"],
    ["5", "\u200b", "5"],
    ["five", "\u200b"],
    ["1".repeat(64) + " kg", "kg"],
  ];
  for (const [text, unit, ...numbers] of table) {
    assert.deepEqual(readNumbers(text, unit), numbers, text);
  }
});

test("numbers are compared exactly", () => {
  const rising = ["-10", "-2.5", "-2.49", "0", "0.1", "0.30000000000000001", "0.31", "9", "10"];
  rising.forEach((left, place) => {
    rising.forEach((right, other) => {
      assert.equal(compareNumbers(left, right), Math.sign(place - other), `${left} ${right}`);
    });
  });
});
