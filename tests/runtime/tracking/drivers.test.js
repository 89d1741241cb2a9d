import assert from "node:assert/strict";
import { test } from "node:test";
import { lessonStatus } from "../../../scormbuild/runtime/drivers/dialect12.js";
import { interaction12 } from "../../../scormbuild/runtime/drivers/interactions12.js";
import { interaction2004, timestamp2004 } from "../../../scormbuild/runtime/drivers/interactions2004.js";
import { scorm12 } from "../../../scormbuild/runtime/drivers/scorm12.js";
import { scorm2004 } from "../../../scormbuild/runtime/drivers/scorm2004.js";
import { isPlainNumber, oneLine } from "../../../scormbuild/runtime/drivers/texts.js";
import { timespan12 } from "../../../scormbuild/runtime/drivers/times12.js";
import { timespan2004 } from "../../../scormbuild/runtime/drivers/times2004.js";
import { decimal } from "../../../scormbuild/runtime/tracking/formats.js";
import { judge } from "./moodle_rules.js";

const INTERACTION = { 12: interaction12, 2004: interaction2004 };

const RECORD = {
  id: "kc_ask",
  points: 100,
  date: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  result: "incorrect",
  seconds: 65,
  prompt: "Ask?",
};

function written(version, type, response, correct, more = {}) {
  const record = Object.assign({}, RECORD, more, { type, response, correct });
  return INTERACTION[version](0, record);
}

const said = (pairs, name) => (pairs.find(([element]) => element.endsWith(name)) || [])[1];

for (const [type, response, correct, in12, in2004] of [
  ["choice", [0], [[1]], ["a", "b"], ["a", "b"]],
  ["choice", [0, 2], [[0, 3]], ["a,c", "{a,d}"], ["a[,]c", "a[,]d"]],
  ["choice", [26, 40], [[35]], ["0,ae", "9"], ["o26[,]o40", "o35"]],
  ["choice", [], [[1]], ["", "b"], [undefined, "b"]],
  ["likert", [4], [], ["e", undefined], ["e", undefined]],
  ["likert", [], [], ["", undefined], [undefined, undefined]],
  ["true-false", true, [false], ["t", "f"], ["true", "false"]],
  ["sequencing", [2, 0, 1], [[0, 1, 2]], ["c,a,b", "a,b,c"], ["c[,]a[,]b", "a[,]b[,]c"]],
  [
    "matching",
    [
      [0, 4],
      [1, 3],
    ],
    [
      [
        [0, 3],
        [1, 4],
      ],
    ],
    ["a.e,b.d", "{a.d,b.e}"],
    ["a[.]e[,]b[.]d", "a[.]d[,]b[.]e"],
  ],
  ["fill-in", ["  x\ny "], [["z"]], ["x y", "z"], ["x y", "z"]],
  [
    "fill-in",
    ["{a}", null, "b"],
    [["a", "c", "b"]],
    ["a}, b", "a, c, b"],
    ["a}[,][,]b", "a[,]c[,]b"],
  ],
  ["long-fill-in", ["{ one\n[,] two"], [], ["one [,] two", undefined], ["one [,] two", undefined]],
  ["long-fill-in", ["y".repeat(5000)], [], ["y".repeat(255), undefined], ["y".repeat(4000), undefined]],
  ["numeric", "2.50", [["2.5", "2.5"]], ["2.50", "2.5"], ["2.50", "2.5"]],
  ["numeric", "3", [["1", "4.5"]], ["3", undefined], ["3", "1[:]4.5"]],
]) {
  test(`${type} ${JSON.stringify(response)}`, () => {
    const old = written("12", type, response, correct);
    assert.deepEqual([said(old, "student_response"), said(old, "pattern")], in12);
    const now = written("2004", type, response, correct);
    assert.deepEqual([said(now, "learner_response"), said(now, "pattern")], in2004);
  });
}

test("an interaction of SCORM 1.2 is written whole and in order", () => {
  const date = new Date(2026, 0, 2, 3, 4, 5);
  assert.deepEqual(written("12", "choice", [0], [[1]], { date }), [
    ["cmi.interactions.0.id", "kc_ask"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.time", "03:04:05"],
    ["cmi.interactions.0.correct_responses.0.pattern", "b"],
    ["cmi.interactions.0.weighting", "1"],
    ["cmi.interactions.0.student_response", "a"],
    ["cmi.interactions.0.result", "wrong"],
    ["cmi.interactions.0.latency", "0000:01:05"],
  ]);
});

test("an interaction of SCORM 2004 is written whole and in order", () => {
  assert.deepEqual(written("2004", "choice", [0], [[1]]), [
    ["cmi.interactions.0.id", "kc_ask"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.timestamp", "2026-01-02T03:04:05"],
    ["cmi.interactions.0.correct_responses.0.pattern", "b"],
    ["cmi.interactions.0.weighting", "1"],
    ["cmi.interactions.0.learner_response", "a"],
    ["cmi.interactions.0.result", "incorrect"],
    ["cmi.interactions.0.latency", "PT0H1M5S"],
    ["cmi.interactions.0.description", "Ask?"],
  ]);
});

const AWKWARD = [
  "",
  " ",
  "é 漢 😀",
  "a\nb\r\nc",
  "{x",
  "a[,]b",
  "a[.]b",
  "'\"",
  "<&>",
  "x".repeat(300),
  "😀".repeat(200),
  "\ud83d",
  "\u0000\u0007",
  "3,14",
  "1e3",
  "007",
  "-0.5",
  ".5",
  "99999999",
];
const ANSWERS = [
  ...AWKWARD.map((text) => ["fill-in", [text], [[text], ["b"], ["b"]]]),
  ...AWKWARD.map((text) => ["numeric", text, [["1", "2"]]]),
  ["fill-in", AWKWARD.concat(null), [AWKWARD]],
  ["choice", [], [[]]],
  ["choice", Array.from({ length: 60 }, (_, number) => number), [[59]]],
  ["sequencing", Array.from({ length: 40 }, (_, number) => number), [[1, 2]]],
  ["matching", Array.from({ length: 40 }, (_, number) => [number, number + 1]), [[[1, 2]]]],
  ["likert", [39], []],
  ["matching", [], [[[0, 1]]]],
  ["true-false", null, [true]],
  ["choice", null, [[0]]],
  ["numeric", null, [["1", "2"]]],
];

for (const version of ["12", "2004"]) {
  test(`Moodle takes every awkward answer (${version})`, () => {
    for (const [type, response, correct] of ANSWERS) {
      for (const prompt of AWKWARD) {
        const store = new Map();
        for (const [element, value] of written(version, type, response, correct, {
          prompt,
          seconds: 360000,
          points: 25000,
        })) {
          assert.equal(
            judge(version, element, value, store),
            "0",
            `${type} ${JSON.stringify(response)}: ${element} = ${value}`,
          );
          store.set(element, value);
        }
      }
    }
  });

  test(`Moodle takes every score and time (${version})`, () => {
    const dialect = version === "12" ? scorm12 : scorm2004;
    for (let score = 0; score <= 10000; score += 7) {
      const facts = {
        result: { complete: score > 50, success: "passed", score, progress: score / 10000 },
        seconds: score * 37 + 1,
        suspend: "s1.",
        location: 3,
      };
      for (const [element, value] of dialect.compose(facts, (_, status) => status)) {
        if (!value) continue;
        assert.equal(judge(version, element, value, new Map()), "0", `${element} = ${value}`);
      }
    }
  });
}

for (const [seconds, in12, in2004] of [
  [0, "0000:00:00", "PT0H0M0S"],
  [0.05, "0000:00:00", "PT0H0M0S"],
  [59.999, "0000:01:00", "PT0H1M0S"],
  [3600, "0001:00:00", "PT1H0M0S"],
  [360000, "0100:00:00", "PT100H0M0S"],
  [1e12, "9999:59:59", "PT9999H59M59S"],
]) {
  test(`${seconds} seconds`, () =>
    assert.deepEqual([timespan12(seconds), timespan2004(seconds)], [in12, in2004]));
}

test("timestamps are UTC and have no zone", () => {
  assert.equal(timestamp2004(new Date("2026-01-02T23:30:00-02:00")), "2026-01-03T01:30:00");
});

for (const [complete, success, expected] of [
  [false, "unknown", "incomplete"],
  [true, "unknown", "completed"],
  [false, "passed", "incomplete"],
  [true, "passed", "passed"],
  [true, "failed", "failed"],
]) {
  test(`lesson_status of ${complete} and ${success}`, () =>
    assert.equal(lessonStatus({ complete, success, score: null }), expected));
}

for (const [text, expected] of [
  ["2.5", true],
  ["-0.5", true],
  ["99999.0123456789", true],
  ["2,5", false],
  ["5.", false],
  ["1e3", false],
  ["123456", false],
  ["", false],
]) {
  test(`the number in "${text}"`, () => assert.equal(isPlainNumber(text), expected));
}

for (const [text, most, expected] of [
  [" {a\n\tb\u2028c ", 99, "a b c"],
  ["e\u0301 \u{1f600}\ud83d", 99, "\u00e9 \u{1f600}\ufffd"],
  ["\u{1f600}\u{1f600}", 3, "\u{1f600}"],
  ["ab cd", 3, "ab"],
]) {
  test(`a line of ${JSON.stringify(text)}`, () => assert.equal(oneLine(text, most), expected));
}

test("hundredths are written as plain decimals", () => {
  assert.deepEqual([0, 1, 33, 3333, 10000].map(decimal), ["0", "0.01", "0.33", "33.33", "100"]);
});
