/** What reports get of the answers: accepted everywhere, complete, never a gap. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { timespan12 } from "../../../scormbuild/runtime/drivers/times12.js";
import { timespan2004 } from "../../../scormbuild/runtime/drivers/times2004.js";
import { choice, fakeLms, plan } from "../tracking/fake_lms.js";
import { judge } from "../tracking/moodle_rules.js";
import { RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { AWKWARD, everyQuestion, forgotten, play } from "./answers.js";
import { scormAgain } from "./again.js";
import { CALL, SAID, TIME, dice, interactions, saved } from "./scenario.js";

const RESPONSE = { 12: "student_response", 2004: "learner_response" };

test("87 every type of question is tried", () => assert.deepEqual(forgotten(), []));

for (const { name, type, key, responses } of everyQuestion()) {
  both(`87 ${name}: Moodle and scorm-again take every answer, and none`, (version) => {
    const questions = responses.map((response) => ({ type, key, response }));
    for (const lms of [fakeLms(version), scormAgain(version)]) {
      play(version, lms, questions);
      assert.deepEqual(lms.refused, []);
    }
  });
}

both("88 awkward answers are taken by Moodle and by scorm-again, and readable", (version) => {
  const key = { accept: ["yes"] };
  for (const typed of AWKWARD) {
    for (const lms of [fakeLms(version), scormAgain(version)]) {
      const { session, world } = play(version, lms, [
        { type: "short", key, response: typed, prompt: typed },
      ]);
      world.wait(10000);
      assert.deepEqual(lms.refused, [], JSON.stringify(typed));
      // In the learner's own state it stands as it was typed.
      assert.equal(session.state.answers[1].response, typed);
      if (!lms.store) continue;
      assert.equal(saved(lms).answers[1].response, typed.toWellFormed());
      const [shown = ""] = interactions(lms, RESPONSE[version]);
      for (const sign of "é漢😀") {
        if (typed.slice(0, 100).includes(sign)) assert.ok(shown.includes(sign), shown);
      }
    }
  }
});

for (const code of ["401", "402", "201"]) {
  both(`89 interactions are not supported (${code}): none is sent`, (version) => {
    const lms = fakeLms(version);
    lms.answers[CALL(version, "GetValue")] = (element) => {
      if (!/interactions/.test(element)) return lms.values.get(element) || "";
      lms.error = code;
      return "";
    };
    const { session, world } = start(version, { lms });
    readAll(session);
    attempt(session, 9000);
    world.wait(10000);
    assert.deepEqual(
      lms.sets().filter(([element]) => /interactions/.test(element)),
      [],
    );
    assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  });
}

both('90 _count "" in the second session: the indices go on', (version) => {
  const first = start(version);
  for (const n of [2, 3]) first.session.answer(n, { response: 0, score: 100, interaction: choice(0) });
  first.world.wait(10000);
  first.session.leave();
  const lms = fakeLms(version, Object.fromEntries(first.lms.store));
  const get = CALL(version, "GetValue");
  lms.answers[get] = (element) =>
    element.endsWith("_count") ? "" : lms.values.get(element) || "";
  const { session, world } = start(version, { lms });
  session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  world.wait(10000);
  assert.deepEqual(interactions(lms), ["final_ask", "final_say", "final_ask"]);
  assert.deepEqual(lms.refused, []);
});

both("91 the second try of a question: the report has both", (version) => {
  const { lms, session, world } = start(version);
  session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  world.wait(10000);
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(10000);
  assert.deepEqual(interactions(lms), ["final_ask", "final_ask"]);
  assert.deepEqual(interactions(lms, RESPONSE[version]), ["b", "a"]);
  const wrong = version === "12" ? "wrong" : "incorrect";
  assert.deepEqual(interactions(lms, "result"), [wrong, "correct"]);
});

test("92 what a forgetful platform loses gets a new place: it never sees a gap (12)", () => {
  const roll = dice(93);
  for (let round = 0; round < 40; round++) {
    const { lms, session, world } = start("12");
    lms.forgetful = true;
    for (let turn = 0; turn < 30; turn++) {
      lms.down = roll(4) === 0;
      const n = 2 + roll(2);
      session.answer(n, { response: roll(3), score: 0, interaction: choice(roll(3), 9) });
      world.wait(roll(9000));
    }
    lms.down = false;
    world.wait(120000);
    assert.deepEqual(lms.refused, []);
    const ids = interactions(lms).filter(Boolean);
    assert.ok(ids.length >= 30, `${ids.length} of 30`);
  }
});

both("92 questions answered in any order, over visits and failures: never a gap", (version) => {
  const roll = dice(92);
  for (let round = 0; round < 40; round++) {
    let visit = start(version);
    for (let turn = 0; turn < 30; turn++) {
      const { lms, session, world } = visit;
      lms.down = roll(5) === 0;
      const n = 1 + roll(3);
      session.answer(n, { response: roll(3), score: 0, interaction: choice(roll(3), 9) });
      world.wait(roll(9000));
      assert.deepEqual(lms.refused, []);
      if (roll(10)) continue;
      lms.down = false;
      world.wait(120000);
      session.leave();
      visit = again(lms);
    }
    visit.lms.down = false;
    visit.world.wait(120000);
    const ids = interactions(visit.lms);
    for (let index = 0; index < ids.length; index++) assert.ok(ids[index], `gap at ${index}`);
    assert.deepEqual(visit.lms.refused, []);
  }
});

both("93 learning objectives that the platform brought keep their places, others get the next", (version) => {
  const tested = ["ask", "say"].map((id) => ({ id, text: id, pages: [3], questions: [2], points: 100 }));
  const brought = ["theirs", "say", "other"];
  const held = { "cmi.objectives._count": "3" };
  brought.forEach((id, index) => (held[`cmi.objectives.${index}.id`] = id));
  const lms = fakeLms(version, held);
  const { session, world } = start(version, { lms, course: plan({ tested }) });
  for (const score of [0, 9000]) {
    attempt(session, score);
    world.wait(10000);
    const ids = [0, 1, 2, 3, 4].map((index) => lms.store.get(`cmi.objectives.${index}.id`));
    assert.deepEqual(ids, [...brought, "ask", undefined]);
    for (const index of [1, 3])
      assert.equal(lms.store.get(`cmi.objectives.${index}.score.raw`), score ? "100" : "0");
    // How many, each id, and what is held of the one that is there; once.
    const asked = lms.calls.filter(([name, element]) => /Get/.test(name) && /objectives/.test(element));
    assert.equal(asked.length, 1 + 3 + 1);
  }
  assert.deepEqual(lms.refused, []);
});

test("93 objectives that the platform brought are found by id, none is there twice (2004)", () => {
  const course = plan({ quizzes: [], passing: null, objective: "done" });
  for (const place of [0, 1, 2]) {
    const held = { "cmi.objectives._count": "3" };
    for (let index = 0; index < 3; index++) {
      held[`cmi.objectives.${index}.id`] = index === place ? "done" : `other${index}`;
    }
    const { lms, session, world } = start("2004", { lms: fakeLms("2004", held), course });
    readAll(session);
    world.wait(10000);
    assert.deepEqual(
      lms.sets().filter(([element]) => /objectives/.test(element)),
      [[`cmi.objectives.${place}.success_status`, "passed"]],
    );
    assert.deepEqual(lms.refused, []);
  }
});

test("93 without one it gets the next free place, once (2004)", () => {
  const course = plan({ quizzes: [], passing: null, objective: "done" });
  const held = { "cmi.objectives._count": "1", "cmi.objectives.0.id": "other" };
  const { lms, session, world } = start("2004", { lms: fakeLms("2004", held), course });
  readAll(session);
  world.wait(10000);
  session.visit(1);
  world.wait(600000);
  assert.deepEqual(
    lms.sets().filter(([element]) => /objectives/.test(element)),
    [
      ["cmi.objectives.1.id", "done"],
      ["cmi.objectives.1.success_status", "passed"],
    ],
  );
});

for (const seconds of [0, 0.05, 59.999, 3600, 360000]) {
  both(`94 ${seconds} s as latency and as session time: taken by Moodle and scorm-again`, (version) => {
    const written = version === "12" ? timespan12(seconds) : timespan2004(seconds);
    const latency = "cmi.interactions.0.latency";
    const store = new Map([["cmi.interactions.0.id", "a"]]);
    for (const element of [latency, TIME[version]])
      assert.equal(judge(version, element, written, store), "0", written);
    const lms = scormAgain(version);
    const set = CALL(version, "SetValue");
    lms.api[CALL(version, "Initialize")]("");
    lms.api[set]("cmi.interactions.0.id", "a");
    lms.api[set]("cmi.interactions.0.type", "choice");
    lms.api[set](latency, written);
    lms.api[set](TIME[version], written);
    assert.deepEqual(lms.refused, []);
  });
}

for (const locale of ["de_DE", "tr_TR", "ar_EG"]) {
  test(`95 a browser that speaks ${locale}: numbers with a point, digits of ASCII`, () => {
    const script = fileURLToPath(new URL("locale.js", import.meta.url));
    const run = (LC_ALL) => {
      const env = { ...process.env, LC_ALL, LANG: LC_ALL };
      const { stdout, stderr } = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
      assert.equal(stderr, "");
      return JSON.parse(stdout);
    };
    const there = run(`${locale}.UTF-8`);
    const here = run("en_GB.UTF-8");
    // The locale is really another one.
    assert.notEqual(there.number, here.number);
    assert.deepEqual(there.sets, here.sets);
    const values = Object.values(there.sets).flat();
    assert.ok(values.some(([, value]) => value === "87.65"));
    for (const [, value] of values) assert.match(value, /^[\x20-\x7e]*$/);
  });
}
