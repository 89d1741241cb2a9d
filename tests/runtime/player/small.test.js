import assert from "node:assert/strict";
import { test } from "node:test";

import { drawSeed, makeRandom, shuffled } from "../../../scormbuild/runtime/player/random.js";
import {
  readPageAddress,
  readRoute,
  routeOf,
} from "../../../scormbuild/runtime/player/route.js";
import { nextTab } from "../../../scormbuild/runtime/player/tabs.js";
import { makeSay, percentText } from "../../../scormbuild/runtime/player/words.js";

test("routes are read and written", () => {
  const table = [
    ["", { id: "", anchor: "" }],
    ["#", { id: "", anchor: "" }],
    ["#/", { id: "", anchor: "" }],
    ["#/ask-for-it", { id: "ask-for-it", anchor: "" }],
    ["#/ask/a%C3%A4", { id: "ask", anchor: "aä" }],
    ["#/%E0%A4%A", { id: "%E0%A4%A", anchor: "" }],
    ["#main", null],
  ];
  for (const [hash, route] of table) assert.deepEqual(readRoute(hash), route, hash);
  assert.equal(routeOf("ask"), "#/ask");
  assert.deepEqual(readRoute(routeOf("ask", "a/ä b")), { id: "ask", anchor: "a/ä b" });
});

test("links to documents of pages are known by their script", () => {
  const found = { script: "pages/ask.js", anchor: "why" };
  assert.deepEqual(readPageAddress("/course/pages/ask.html", "#why"), found);
  assert.equal(readPageAddress("/course/media/ask.pdf", ""), null);
});

test("a seed has twelve bits", () => {
  for (let round = 0; round < 50; round += 1) {
    const seed = drawSeed();
    assert.ok(Number.isInteger(seed) && seed >= 0 && seed < 4096);
  }
});

test("the same seed gives the same order", () => {
  const list = [0, 1, 2, 3, 4, 5, 6, 7];
  const order = (seed) => shuffled(list, makeRandom(seed));
  assert.deepEqual(order(5), order(5));
  assert.notDeepEqual(order(5), order(6));
  assert.deepEqual([...order(5)].sort(), list);
  assert.deepEqual(list, [0, 1, 2, 3, 4, 5, 6, 7]);
});

test("every order comes up", () => {
  const orders = new Set();
  for (let seed = 0; seed < 4096; seed += 1) {
    orders.add(shuffled("abcd".split(""), makeRandom(seed)).join(""));
  }
  assert.equal(orders.size, 24);
});

test("phrases are filled, counted and never empty", () => {
  const words = { hello: "{a} and {b}", points_one: "{n} point", points_other: "{n} points" };
  const say = makeSay(words, "en");
  assert.equal(say("hello", { a: "x", b: "{a}" }), "x and {a}");
  assert.equal(say("hello", { a: "x" }), "x and {b}");
  assert.equal(say("points", { n: 1 }), "1 point");
  assert.equal(say("points", { n: 0.5 }), "0.5 points");
  assert.equal(say("missing"), "missing");
  assert.equal(makeSay(words, "de")("points", { n: 1234.5 }), "1.234,5 points");
  assert.equal(makeSay(words, "pl")("points", { n: 3 }), "3 points");
});

test("percentages are exact, never rounded up to a pass", () => {
  assert.equal(percentText(7499, "en"), "74.99%");
  assert.equal(percentText(10000, "en"), "100%");
  assert.equal(percentText(6667, "de"), "66,67\u00a0%");
});

test("arrow keys follow the direction of the language", () => {
  assert.equal(nextTab("ArrowRight", 0, 3, false), 1);
  assert.equal(nextTab("ArrowRight", 0, 3, true), 2);
  assert.equal(nextTab("ArrowLeft", 0, 3, false), 2);
  assert.equal(nextTab("Home", 2, 3, false), 0);
  assert.equal(nextTab("End", 0, 3, false), 2);
  assert.equal(nextTab("Enter", 0, 3, false), null);
});
