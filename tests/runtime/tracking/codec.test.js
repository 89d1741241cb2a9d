import assert from "node:assert/strict";
import { test } from "node:test";
import { bound } from "../../../scormbuild/runtime/tracking/bound.js";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { emptyState } from "../../../scormbuild/runtime/tracking/state.js";

/** A small generator with a seed: the same states in every run. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SIGNS = ["a", "Z", " ", "é", "ß", "漢", "😀", "\n", "{", "[,]", '"', "0", "<", "&"];

function text(roll, most) {
  let made = "";
  while (made.length < most) made += SIGNS[roll(SIGNS.length)];
  return made.slice(0, most).replace(/[\ud800-\udbff]$/, "x");
}

function shuffled(roll, length) {
  const left = Array.from({ length }, (_, number) => number);
  return Array.from({ length }, () => left.splice(roll(left.length), 1)[0]);
}

/** One answer of every shape, with what the planner would count for it. */
const SHAPES = [
  (roll) => [{ kind: "boolean" }, roll(2) === 1],
  (roll) => [{ kind: "number", max: 7 }, roll(8)],
  (roll) => [{ kind: "set", max: 5 }, [0, 1, 2, 3, 4, 5].filter(() => roll(2))],
  (roll) => [{ kind: "list", length: 6, max: 9 }, [9, ...shuffled(roll, 5)]],
  (roll) => [
    { kind: "pairs", length: 4, max: 12 },
    [0, 1, 2, 3].slice(0, 1 + roll(4)).map((left) => [left, 4 + roll(9)]),
  ],
  (roll) => [{ kind: "menus", length: 3, max: 8 }, [roll(9), null, roll(2) ? roll(9) : null]],
  (roll) => [{ kind: "text", units: 40 }, text(roll, 1 + roll(40))],
  (roll) => [
    { kind: "gaps", length: 3, units: 30 },
    [text(roll, 1 + roll(15)), null, roll(2) ? roll(4) : text(roll, 15)],
  ],
];

function randomState(seed, { pages = 12, questions = 16, full = false } = {}) {
  const roll = dice(seed);
  const state = emptyState();
  const counts = { pages, quizzes: 0, questions, points: [], answers: [], excusing: true };
  Object.assign(counts, { drawing: 0, timed: 0 });
  state.rev = roll(2 ** 24);
  state.session = roll(2 ** 18);
  state.location = roll(4) ? roll(pages + 1) : null;
  state.earned = {
    complete: roll(2) === 1,
    success: ["unknown", "failed", "passed"][roll(3)],
    score: roll(2) ? roll(10001) : null,
    inherited: roll(8) === 0,
  };
  for (let page = 1; page <= pages; page++) {
    if (full || roll(3)) state.pages[page] = 1 + roll(2);
    if (full ? page === pages : !roll(3)) state.excused[page] = 1;
    if (page % 5) continue;
    counts.quizzes++;
    state.quizzes[page] = {
      attempts: roll(512),
      best: full || roll(2) ? roll(10001) : null,
      last: full || roll(2) ? roll(10001) : null,
      open: roll(2) === 1,
      seed: roll(4096),
      passed: roll(2) === 1,
    };
    if (roll(2)) {
      counts.drawing++;
      state.quizzes[page].seed |= roll(1024) << 13;
    }
    if (roll(2)) {
      counts.timed++;
      state.quizzes[page].seed |= 0x1000;
      state.quizzes[page].spent = roll(2 ** 24);
    }
  }
  for (let question = 1; question <= questions; question++) {
    const [count, response] = SHAPES[question % SHAPES.length](roll);
    const points = [100, 100, 50, 250][roll(4)];
    counts.points.push(points);
    counts.answers.push(count);
    if (!full && !roll(3)) continue;
    const scored = full || roll(3) > 0;
    const score = scored ? roll(points + 1) : null;
    state.answers[question] = { response, score, tries: roll(8) };
    if (roll(2)) {
      state.journal.at[question] = roll(4095);
      state.journal.next = 4095;
    }
  }
  return { state, counts };
}

test("what is written is what is read, for every shape of answer", () => {
  for (let seed = 0; seed < 500; seed++) {
    const { state } = randomState(seed);
    const written = encode(state);
    assert.match(written, /^s1\.[A-Za-z0-9._-]+\.$/);
    assert.deepEqual(decode(written), { state, damaged: false, kind: "ours" }, `seed ${seed}`);
  }
});

test("what was written before attempts drew, took time and excused still reads", () => {
  const { state, damaged } = decode("s1.hAAAHABjwr6.cAg3HC.qQSxlE-g__vYOH.pRovd4.aYGgPsF.rYFEFUO.");
  const expected = Object.assign(emptyState(), {
    rev: 7,
    session: 99,
    location: 3,
    pages: { 1: 2, 3: 1 },
    quizzes: { 3: { attempts: 2, best: 9000, last: 4000, open: true, seed: 4095, passed: true } },
    answers: { 5: { response: 2, score: 100, tries: 1 } },
  });
  assert.deepEqual([state, damaged], [expected, false]);
});

test("no state without the table of its journal is longer than the planner's bound", () => {
  for (let seed = 0; seed < 300; seed++) {
    const { state, counts } = randomState(seed, {
      full: true,
      pages: 5 + (seed % 90),
      questions: 3 + (seed % 120),
    });
    const length = encode(withoutJournal(state)).length;
    assert.ok(length <= bound(counts), `seed ${seed}: ${length} > ${bound(counts)}`);
  }
});

test("300 pages and 500 choice questions fit SCORM 1.2, by the planner and in fact", () => {
  const points = Array(500).fill(100);
  const answers = Array(500).fill({ kind: "number", max: 5 });
  const most = bound({ pages: 300, quizzes: 10, questions: 500, points, answers });
  assert.ok(most <= 4000, String(most));
});

test("a cut string gives less, never more, and never throws", () => {
  for (let seed = 0; seed < 12; seed++) {
    const { state } = randomState(seed);
    const whole = encode(state);
    for (let length = 0; length < whole.length; length++) {
      const { state: read, damaged, kind } = decode(whole.slice(0, length));
      assert.ok(damaged || kind === "empty" || length > "s1.".length, `${length}`);
      assertNoBetter(read, state);
    }
  }
});

test("damage is noticed and never improves a result", () => {
  const roll = dice(7);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. éŁłŽ";
  for (let round = 0; round < 5000; round++) {
    const { state } = randomState(round % 20);
    const signs = encode(state).split("");
    for (let hits = 1 + roll(3); hits > 0; hits--)
      signs[roll(signs.length)] = alphabet[roll(alphabet.length)];
    const damaged = signs.join("");
    if (damaged !== encode(state)) assertNoBetter(decode(damaged).state, state);
  }
});

function assertNoBetter(read, state) {
  const rank = { unknown: 0, failed: 1, passed: 2 };
  assert.ok(read.earned.complete <= state.earned.complete);
  assert.ok(rank[read.earned.success] <= rank[state.earned.success]);
  assert.ok((read.earned.score || 0) <= (state.earned.score || 0));
  for (const page of Object.keys(read.pages)) assert.ok(read.pages[page] <= state.pages[page]);
  for (const page of Object.keys(read.quizzes))
    assert.deepEqual(read.quizzes[page], state.quizzes[page]);
  for (const question of Object.keys(read.answers)) {
    assert.ok((read.answers[question].score || 0) <= (state.answers[question].score || 0));
  }
}

for (const [name, given, kind, damaged] of [
  ["nothing", "", "empty", false],
  ["null", null, "empty", false],
  ["JSON of another tool", '{"page":3,"score":100}', "foreign", true],
  ["packed by another tool", "N4IgLgFg9gThCeAuABGCBnApgVwM4gBoQA", "foreign", true],
  ["digits", "1234", "foreign", true],
  ["a later format", "s2.hAAAA.", "newer", false],
  ["ours, letters folded", encode(randomState(3).state).toLowerCase(), "ours", true],
]) {
  test(`reads ${name}`, () => {
    const found = decode(given);
    assert.deepEqual({ kind: found.kind, damaged: found.damaged }, { kind, damaged });
    assert.deepEqual(found.state, emptyState());
  });
}

test("a string that does not fit gives up texts from the last, then answers by rank, then more", () => {
  const state = emptyState();
  for (let question = 1; question <= 6; question++) {
    state.answers[question] = { response: question, score: 100, tries: 1 };
  }
  state.answers[7] = { response: "x".repeat(120), score: 100, tries: 1 };
  state.answers[8] = { response: "y".repeat(120), score: 0, tries: 1 };
  const keep = (question) => (question < 3 ? 0 : question < 5 ? 1 : 2);
  const answered = (limit) => {
    const read = decode(encode(state, limit, keep)).state;
    return [1, 3, 5, 7, 8].filter(
      (question) => read.answers[question] && read.answers[question].response !== null,
    );
  };
  const whole = encode(state, Infinity, keep).length;
  const found = [];
  for (let limit = whole; limit >= 40; limit--) {
    const now = answered(limit).join(" ");
    if (found[found.length - 1] !== now) found.push(now);
    assert.ok(encode(state, limit, keep).length <= limit);
  }
  assert.deepEqual(found.slice(0, 3), ["1 3 5 7 8", "1 3 5 7", "1 3 5"]);
  assert.deepEqual(
    found.filter((each) => !each.includes("7")),
    ["1 3 5", "3 5", "5", ""],
  );
});

const withoutJournal = (state) =>
  Object.assign({}, state, { journal: { next: state.journal.next, at: {} } });

test("the table of the journal goes before anything that a learner would miss", () => {
  const { state } = randomState(11, { full: true });
  const bare = withoutJournal(state);
  const read = decode(encode(state, encode(state).length - 1));
  assert.ok(Object.keys(state.journal.at).length > 0);
  assert.deepEqual(read, { state: bare, damaged: false, kind: "ours" });
});

test("results outlive answers", () => {
  const state = withoutJournal(randomState(11, { full: true }).state);
  const results = encode(Object.assign({}, state, { answers: strip(state.answers) })).length;
  const read = decode(encode(state, results)).state;
  assert.deepEqual(read.answers, strip(state.answers));
});

function strip(answers) {
  const bare = {};
  for (const key of Object.keys(answers))
    bare[key] = Object.assign({}, answers[key], { response: null });
  return bare;
}

test("lone halves of characters become a replacement sign", () => {
  const state = emptyState();
  state.answers[1] = { response: "a\ud83d b", score: null, tries: 0 };
  assert.equal(decode(encode(state)).state.answers[1].response, "a\ufffd b");
});
