import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, find, wordsOf } from "../../../scormbuild/runtime/tools/finding.js";
import { fold, places } from "../../../scormbuild/runtime/tools/fold.js";

test("case, accents, points and widths do not matter", () => {
  for (const [text, folded] of [
    ["Größe", "grosse"],
    ["Éœuf ÇA", "eoeuf ca"],
    ["İstanbul ılık", "istanbul ilik"],
    ["Łódź", "lodz"],
    ["Σίσυφος", "σισυφοσ"],
    ["شَمْس", "شمس"],
    ["שָׁלוֹם", "שלום"],
    ["ＡＢＣ１", "abc1"],
    ["हिन्दी", "हिन्दी"],
    ["が", "か\u3099"],
    ["co\u00adop", "coop"],
  ]) {
    assert.equal(fold(text), folded);
  }
});

test("places are those of the text as it is written", () => {
  const shown = (text, ...words) => places(text, words.map(fold)).map(([a, b]) => text.slice(a, b));

  assert.deepEqual(shown("Die Größe der Grösse", "grosse"), ["Größe", "Grösse"]);
  assert.deepEqual(shown("Cafe\u0301 au lait", "cafe"), ["Cafe\u0301"]);
  assert.deepEqual(shown("😀 smile 😀", "smile"), ["smile"]);
  assert.deepEqual(shown("aaa", "a", "aa"), ["aa", "a"]);
  assert.deepEqual(shown("日本語を学ぶ", "学"), ["学"]);
  assert.deepEqual(shown("nothing", "else"), []);
});

const INDEX = [
  ["fire", "", "", "What burns.", "oil", "Burning oil", "Never water. Cover the pan."],
  ["water", "", "", "Where it comes from."],
  ["locked", "", "", "Water, too."],
  ["empty"],
];
const TITLES = new Map([["fire", "Fire"], ["water", "Water"], ["empty", "Nothing on it"]]);

const found = (wanted) => find(INDEX, TITLES, wanted).map(({ page, anchor }) => [page, anchor]);

test("titles come first, then headings, then texts; locked pages are not there", () => {
  assert.deepEqual(found("water"), [["water", ""], ["fire", "oil"]]);
  assert.deepEqual(found("OIL"), [["fire", "oil"]]);
});

test("all words have to be there; the title of the page counts", () => {
  assert.deepEqual(found("fire pan"), [["fire", "oil"]]);
  assert.deepEqual(found("fire"), [["fire", ""]]);
  assert.deepEqual(found("pan moon"), []);
  assert.deepEqual(found("nothing"), [["empty", ""]]);
  assert.deepEqual(found("  "), []);
});

test("words count once", () => {
  assert.deepEqual(wordsOf(" Tea  tea TEE\u0301 "), ["tea", "tee"]);
});

test("an excerpt is around its place and keeps words whole", () => {
  const text = "word ".repeat(100).trim();
  const [begin, end] = excerpt(text, 250, 60);

  assert.ok(begin <= 250 && end > 250 && end - begin <= 90);
  assert.match(text.slice(begin, end), /^word( word)*$/);
  assert.deepEqual(excerpt("short", 2, 60), [0, 5]);
});
