/** What reports of a platform show of the answers, and how often a course may be saved. */
import assert from "node:assert/strict";
import { choice, fakeLms, plan } from "./fake_lms.js";
import { STATUS, again, attempt, both, readAll, start } from "./visit.js";

const MARK = {
  12: { "cmi.student_data.mastery_score": "80" },
  2004: { "cmi.scaled_passing_score": "0.8" },
};

const ids = (lms) =>
  Array.from(lms.store)
    .filter(([element]) => /interactions\.\d+\.id$/.test(element))
    .map(([element, id]) => [Number(element.split(".")[2]), id]);

both("each time a graded question is answered has its place in the report", (version) => {
  const first = start(version);
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(3, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  first.world.wait(10000);
  const second = again(first.lms);
  second.session.answer(3, { response: 0, score: 100, interaction: choice(0) });
  second.world.wait(10000);
  assert.deepEqual(ids(second.lms), [
    [0, "final_ask"],
    [1, "final_say"],
    [2, "final_ask"],
    [3, "final_say"],
  ]);
  const results = [0, 1, 2, 3].map((at) => second.lms.store.get(`cmi.interactions.${at}.result`));
  const wrong = version === "12" ? "wrong" : "incorrect";
  assert.deepEqual(results, [wrong, wrong, "correct", "correct"]);
  assert.deepEqual(second.lms.refused, []);
});

both("from 85 on, a later answer takes the place of the one before", (version) => {
  const { lms, world, session } = start(version);
  for (let time = 0; time < 100; time++) {
    session.answer(2 + (time % 2), { response: 1, score: 0, interaction: choice(1) });
    world.wait(7000);
  }
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(10000);
  assert.equal(ids(lms).length, 85);
  assert.equal(lms.store.get("cmi.interactions.84.result"), "correct");
  assert.deepEqual(lms.refused, []);
});

both("a later answer without points takes the place of the one before", (version) => {
  const text = (said) => [
    { ...choice(0)[0], type: "long-fill-in", response: [said], correct: [], result: "neutral" },
  ];
  const questions = plan().questions.map((each) => (each.n === 2 ? { ...each, points: 0 } : each));
  const course = plan({ questions });
  const first = start(version, { course });
  first.session.answer(2, { response: "One.", score: 0, interaction: text("One.") });
  first.session.answer(3, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(2, { response: "Two.", score: 0, interaction: text("Two.") });
  first.world.wait(10000);
  const second = again(first.lms, { course });
  second.session.answer(2, { response: "Three.", score: 0, interaction: text("Three.") });
  second.world.wait(10000);
  assert.deepEqual(ids(second.lms), [
    [0, "final_ask"],
    [1, "final_say"],
  ]);
  const held = (element) => second.lms.store.get(`cmi.interactions.0.${element}`);
  assert.equal(held("type"), version === "12" ? "fill-in" : "long-fill-in");
  assert.equal(held(version === "12" ? "student_response" : "learner_response"), "Three.");
  assert.equal(held("result"), "neutral");
  assert.deepEqual(second.lms.refused, []);
});

/** What is reported of a question with parts 4 to 4 + count. */
const rated = (count, rating) =>
  Array.from({ length: count }, (_, place) => ({
    ...choice(rating)[0],
    type: "likert",
    correct: [],
    result: "neutral",
    part: `_${4 + place}`,
  }));

const responseOf = (lms, at) =>
  lms.store.get(
    `cmi.interactions.${at}.${lms.version === "12" ? "student" : "learner"}_response`,
  );

both("each part of a question has a place, and no other takes it", (version) => {
  const first = start(version);
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(3, { response: [], score: 0, interaction: rated(3, 1) });
  first.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  first.world.wait(10000);
  const second = again(first.lms);
  second.session.answer(3, { response: [], score: 0, interaction: rated(2, 2) });
  second.world.wait(10000);
  assert.deepEqual(ids(second.lms), [
    [0, "final_ask"],
    [1, "final_say_4"],
    [2, "final_say_5"],
    [3, "final_say_6"],
    [4, "final_ask"],
    [5, "final_say_4"],
    [6, "final_say_5"],
  ]);
  assert.deepEqual([1, 3, 5].map((at) => responseOf(second.lms, at)), ["b", "b", "c"]);
  assert.equal(second.lms.store.get("cmi.interactions.1.result"), "neutral");
  assert.deepEqual(second.lms.refused, []);
});

both("practice in parts keeps its places, but not in a version with more parts", (version) => {
  const course = plan({ record: { interactions: "all" } });
  const first = start(version, { course });
  first.session.answer(1, { response: [], score: 0, interaction: rated(2, 1) });
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.session.answer(1, { response: [], score: 0, interaction: rated(2, 3) });
  first.world.wait(10000);
  assert.deepEqual([0, 1].map((at) => responseOf(first.lms, at)), ["d", "d"]);
  const second = again(first.lms, { course });
  second.session.answer(1, { response: [], score: 0, interaction: rated(3, 0) });
  second.session.answer(1, { response: [], score: 0, interaction: rated(3, 4) });
  second.world.wait(10000);
  assert.deepEqual(
    ids(second.lms).map(([, id]) => id),
    ["check_4", "check_5", "final_ask", "check_4", "check_5", "check_6"],
  );
  assert.equal(responseOf(second.lms, 5), "e");
  assert.deepEqual(second.lms.refused, []);
});

both("parts that a failed commit carried are sent again whole", (version) => {
  const { lms, world, session } = start(version);
  world.wait(10000);
  lms.forgetful = version === "12";
  lms.down = true;
  session.answer(3, { response: [], score: 0, interaction: rated(2, 1) });
  session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  world.wait(10000);
  lms.down = false;
  world.wait(120000);
  const kept = ids(lms).map(([, id]) => id);
  assert.deepEqual(kept.slice(-3), ["final_say_4", "final_say_5", "final_ask"]);
  assert.deepEqual(lms.refused, []);
});

for (const [interactions, expected] of [
  [undefined, [[0, "final_ask"]]],
  [
    "all",
    [
      [0, "check"],
      [1, "final_ask"],
    ],
  ],
  ["none", []],
]) {
  both(`interactions: ${interactions || "graded"}`, (version) => {
    const { lms, world, session } = start(version, { course: plan({ record: { interactions } }) });
    // Practice has one place, however often it is repeated.
    session.answer(1, { response: 1, score: 0, interaction: choice(1) });
    session.answer(1, { response: 0, score: 100, interaction: choice(0) });
    session.answer(2, { response: 0, score: 100, interaction: choice(0) });
    world.wait(10000);
    assert.deepEqual(ids(lms), expected);
  });
}

both("the course says how often it may be saved", (version) => {
  const { lms, world, session } = start(version, { course: plan({ interval: 60000 }) });
  world.wait(1000);
  const before = lms.count("Commit");
  for (let tick = 0; tick < 100; tick++) {
    session.answer(1, { response: tick % 3, score: 0 });
    world.wait(1000);
  }
  assert.equal(lms.count("Commit") - before, 1);
  assert.ok(lms.values.get("cmi.suspend_data") !== lms.store.get("cmi.suspend_data"));
});

both("completed may mean passed, where nothing else decides", (version) => {
  const open = plan({ quizzes: [], passing: null, implied: true });
  for (const [course, play, in12, in2004] of [
    [open, readAll, "passed", ["completed", "passed"]],
    [open, () => {}, "incomplete", ["incomplete", "unknown"]],
    [plan({ implied: true }), (session) => attempt(session, 100), "incomplete", null],
  ]) {
    const { lms, world, session } = start(version, { course });
    play(session);
    world.wait(10000);
    const expected = version === "12" ? [in12] : in2004 || ["incomplete", "unknown"];
    assert.deepEqual(lms.kept(...STATUS[version]), expected);
  }
});

both("completed does not mean passed, if the platform has a pass mark", (version) => {
  const [quiz] = plan().quizzes;
  const quizzes = [{ ...quiz, attempts: null, pass: null, must: "finished" }];
  const course = plan({ quizzes, passing: null, implied: true });
  const { lms, world, session } = start(version, { course, lms: fakeLms(version, MARK[version]) });
  readAll(session);
  attempt(session, 3000);
  world.wait(10000);
  assert.deepEqual(
    lms.kept(...STATUS[version]),
    version === "12" ? ["completed"] : ["completed", "unknown"],
  );
});
