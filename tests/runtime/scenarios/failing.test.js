/** A platform or a network that fails: nothing is lost, and the learner is told the truth. */
import assert from "node:assert/strict";
import { codeOf, enterCode } from "../../../scormbuild/runtime/tools/code.js";
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";
import { choice, fakeLms, plan } from "../tracking/fake_lms.js";
import { COMMIT, RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { CALL, LEARNER, SAID, SUSPEND, interactions, saved } from "./scenario.js";

/** What a learner did who read, passed and answered, as the platform should hold it. */
function assertWhole(lms, version) {
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  const { answers, pages } = saved(lms);
  assert.deepEqual(pages, { 1: 2, 2: 2, 3: 1 });
  assert.deepEqual(answers[2], { response: 0, score: 100, tries: 1 });
  assert.ok(interactions(lms).includes("final_ask"));
}

function work({ session }) {
  readAll(session);
  attempt(session, 9000);
}

/** Told, tried again, told, nothing lost. */
function failsThreeTimes(version, fail) {
  const visit = start(version);
  const { lms, world, notices } = visit;
  world.wait(10000);
  notices.length = 0;
  let left = 3;
  const real = lms.api[COMMIT[version]];
  lms.api[COMMIT[version]] = (given) => {
    if (left-- > 0) {
      lms.error = version === "12" ? "101" : "391";
      return fail();
    }
    return real(given);
  };
  work(visit);
  world.wait(1500);
  assert.equal(notices[notices.length - 1], "unsaved");
  world.wait(120000);
  assert.equal(notices[notices.length - 1], "saved");
  assertWhole(lms, version);
}

both("42 Commit returns false three times: told, tried again, told, nothing lost", (version) =>
  failsThreeTimes(version, () => "false"),
);

both("43 Commit throws NetworkError three times: told, tried again, told, nothing lost", (version) =>
  failsThreeTimes(version, () => {
    throw new Error("NetworkError");
  }),
);

both("43 SetValue throws for a while, too: all of it arrives", (version) => {
  const visit = start(version);
  const { lms, world, notices } = visit;
  world.wait(10000);
  for (const name of ["SetValue", "Commit"]) {
    lms.answers[CALL(version, name)] = () => {
      throw new Error("NetworkError");
    };
  }
  work(visit);
  world.wait(30000);
  assert.equal(notices[notices.length - 1], "unsaved");
  lms.answers = {};
  world.wait(120000);
  assert.equal(notices[notices.length - 1], "saved");
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.equal(saved(lms).answers[2].response, 0);
});

both("46 commits that take four seconds: the next ones wait longer", (version) => {
  const { lms, session, world } = start(version);
  world.wait(10000);
  const { now } = world.clock;
  let late = 0;
  world.clock.now = () => now() + late;
  const real = lms.api[COMMIT[version]];
  lms.api[COMMIT[version]] = (given) => {
    late += 4000;
    return real(given);
  };
  const before = lms.count("Commit");
  for (let tick = 0; tick < 120; tick++) {
    session.answer(1, { response: tick % 3, score: 0 });
    world.wait(500);
  }
  // A minute at one commit each five seconds would be twelve.
  assert.ok(lms.count("Commit") - before <= 6, String(lms.count("Commit") - before));
  world.wait(60000);
  assert.equal(lms.store.get(SUSPEND), lms.values.get(SUSPEND));
});

both("46 what is answered right before a commit is painted first", (version) => {
  const { lms, session, world } = start(version);
  world.wait(10000);
  session.answer(1, { response: 0, score: 0 });
  const before = lms.count("Commit");
  // The commit is planned a second after the first answer.
  world.wait(990);
  session.answer(1, { response: 1, score: 100 });
  world.wait(90);
  assert.equal(lms.count("Commit"), before);
  world.wait(100);
  assert.equal(lms.count("Commit"), before + 1);
  assert.equal(saved(lms).answers[1].response, 1);
});

both("47 a platform that says true though its server is away is found out within 10 s", (version) => {
  const visit = start(version);
  const { lms, world, notices } = visit;
  world.wait(10000);
  Object.assign(lms, { down: true, lie: true });
  world.reach = "unreachable";
  work(visit);
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "unsaved");
  assert.ok(!notices.slice(notices.indexOf("unsaved")).includes("saved"));
  Object.assign(lms, { down: false, lie: false });
  world.reach = "reached";
  world.fire("online");
  world.wait(10000);
  assert.equal(notices[notices.length - 1], "saved");
  assertWhole(lms, version);
});

both("50 offline for five minutes, ten answers: all are there afterwards, in order", (version) => {
  const { lms, session, world, notices } = start(version);
  world.wait(10000);
  lms.down = true;
  world.window.navigator.onLine = false;
  for (let turn = 0; turn < 10; turn++) {
    const response = turn % 3;
    session.answer(2 + (turn % 2), { response, score: 0, interaction: choice(response, 9) });
    world.wait(30000);
  }
  assert.equal(notices[notices.length - 1], "unsaved");
  lms.down = false;
  world.window.navigator.onLine = true;
  world.fire("online");
  world.wait(10000);
  const field = version === "12" ? "student_response" : "learner_response";
  const given = interactions(lms, field).map((letter) => "abc".indexOf(letter));
  assert.deepEqual(given.slice(-10), [0, 1, 2, 0, 1, 2, 0, 1, 2, 0]);
  assert.equal(saved(lms).answers[2].tries, 5);
  assert.equal(notices[notices.length - 1], "saved");
});

both("51 offline, closed, opened again: the browser's copy brings it back", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.world.wait(10000);
  first.lms.down = true;
  first.world.window.navigator.onLine = false;
  work(first);
  first.world.hide();
  first.world.fire("pagehide", { persisted: false });
  const { lms, world, notices } = again(first.lms, { shelf });
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.deepEqual(saved(lms).pages, { 1: 2, 2: 2, 3: 1 });
  assert.equal(notices.pop(), "saved");
  assert.equal(shelf.size, 0);
});

both("51 answers that only the browser kept are reported, once", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.session.answer(1, { response: 0, score: 100, interaction: choice(0) });
  first.session.startAttempt(3, 7);
  first.session.answer(3, { response: "thanks", score: 0, interaction: choice(1) });
  first.world.wait(10000);
  first.lms.down = true;
  first.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  first.session.draft(3, "thank you");
  first.world.hide();
  const next = again(first.lms, { shelf });
  assert.deepEqual([...next.session.unreported()], [2]);
  next.session.reportAnswer(2, choice(0));
  next.world.wait(10000);
  assert.deepEqual(interactions(next.lms), ["final_say", "final_ask"]);
  assert.equal(next.session.unreported().size, 0);
  assert.deepEqual(next.session.state.answers[2], { response: 0, score: 100, tries: 1 });
  assert.deepEqual(next.lms.refused, []);
  const later = again(next.lms, { shelf });
  assert.equal(later.session.unreported().size, 0);
});

both("51 an answer that is given anew takes the place of the one to report", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.lms.down = true;
  first.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  first.world.hide();
  const { lms, session, world } = again(first.lms, { shelf });
  assert.deepEqual([...session.unreported()], [2]);
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  world.wait(10000);
  assert.deepEqual([session.unreported().size, interactions(lms).length], [0, 1]);
});

both("51 nothing is reported twice: the platform has it, or takes reports and no state", (version) => {
  for (const loses of [false, true]) {
    const shelf = new Map();
    const first = start(version, { shelf });
    if (loses) first.lms.fault({ call: "set", element: SUSPEND, returns: "false", errorCode: "405" });
    first.world.reach = "silent";
    first.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
    first.world.wait(10000);
    assert.equal(shelf.size, 1);
    if (loses) first.lms.store.delete(SUSPEND);
    const { session } = again(first.lms, { shelf });
    assert.equal(session.state.answers[2].score, 100);
    assert.equal(session.unreported().size, 0);
  }
});

both("52 another learner at the same computer never gets the copy", (version) => {
  const shelf = new Map();
  const first = start(version, { shelf });
  first.lms.down = true;
  work(first);
  first.world.hide();
  const copies = new Map(shelf);
  assert.equal(copies.size, 1);
  for (const learner of ["bob", "Ada", ""]) {
    const lms = fakeLms(version, { [LEARNER[version]]: learner });
    const { session, world } = start(version, { lms, shelf });
    world.wait(10000);
    assert.equal(session.resumed, false);
    assert.deepEqual([session.state.pages, session.state.answers], [{}, {}]);
    assert.deepEqual(lms.kept(...STATUS[version]), SAID.incomplete[version]);
    assert.equal(lms.store.has(RAW[version]), false);
    for (const [key, copy] of copies) assert.equal(shelf.get(key), copy);
  }
  const back = again(first.lms, { shelf });
  assert.equal(back.session.outcome().score, 9000);
});

both("53 a copy older than what the platform holds gives way; the best attempt stays", (version) => {
  const shelf = new Map();
  const here = start(version, { shelf });
  here.session.visit(1);
  here.world.wait(10000);
  const there = again(here.lms);
  here.lms.down = true;
  here.session.answer(1, { response: 4, score: 0 });
  attempt(here.session, 9000);
  here.world.hide();
  for (const response of [1, 2, 3]) there.session.answer(1, { response, score: 100 });
  attempt(there.session, 5000);
  there.world.wait(10000);
  const { lms, session, world } = again(there.lms, { shelf });
  world.wait(10000);
  assert.equal(session.state.answers[1].response, 3);
  assert.equal(saved(lms).quizzes[3].best, 9000);
  assert.equal(lms.store.get(RAW[version]), "90");
});

both("54 SetValue says false and error 0: it worked", (version) => {
  const visit = start(version);
  const { lms, world, notices } = visit;
  const set = CALL(version, "SetValue");
  const real = lms.api[set];
  lms.api[set] = (...given) => {
    real(...given);
    return "false";
  };
  work(visit);
  world.wait(10000);
  const before = lms.calls.length;
  world.wait(600000);
  assert.equal(lms.calls.length, before);
  assert.equal(notices.pop(), "saved");
  assertWhole(lms, version);
});

both("55 interactions are refused: status, score and state arrive all the same", (version) => {
  const lms = fakeLms(version);
  const set = CALL(version, "SetValue");
  const real = lms.api[set];
  const refused = [];
  lms.api[set] = (element, value) => {
    if (!/interactions/.test(element)) return real(element, value);
    refused.push(element);
    lms.error = "405";
    return "false";
  };
  const visit = start(version, { lms });
  work(visit);
  visit.world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.equal(saved(lms).answers[2].response, 0);
  assert.equal(visit.notices.pop(), "saved");
  // Given up, not tried for ever.
  assert.ok(refused.length > 0);
  const before = refused.length;
  visit.world.wait(600000);
  assert.equal(refused.length, before);
});

both("56 no value that a platform could choke on: nothing but letters, digits and - _ .", (version) => {
  const lms = fakeLms(version);
  const set = CALL(version, "SetValue");
  const real = lms.api[set];
  lms.api[set] = (element, value) => {
    // OPAL throws on quotes.
    if (/['"\\]/.test(value)) throw new Error("SyntaxError");
    return real(element, value);
  };
  const { session, world } = start(version, { lms });
  const typed = `it's "so" \\ <b>&amp;\n漢😀`;
  session.answer(3, { response: typed, score: 100 });
  session.draft(1, typed);
  world.wait(10000);
  const text = lms.store.get(SUSPEND);
  assert.match(text, /^[A-Za-z][\w.-]*$/);
  assert.equal(decode(text).state.answers[3].response, typed);
});

both("57 twenty answers in ten seconds: three commits, the last one within 6 s", (version) => {
  const { lms, session, world } = start(version);
  world.wait(10000);
  const before = lms.count("Commit");
  for (let turn = 0; turn < 20; turn++) {
    session.answer(2, { response: turn % 3, score: 0, interaction: choice(turn % 3) });
    world.wait(turn < 19 ? 500 : 0);
  }
  assert.ok(lms.count("Commit") - before <= 3, String(lms.count("Commit") - before));
  world.wait(6000);
  assert.deepEqual(saved(lms).answers[2], { response: 1, score: 0, tries: 7 });
  assert.equal(lms.store.get(SUSPEND), lms.values.get(SUSPEND));
});

both("58 idle for half an hour: no call at all", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  world.wait(10000);
  const before = lms.calls.length;
  world.wait(1800000);
  assert.equal(lms.calls.length, before);
});

both("58 half an hour of turning pages: one commit in five minutes", (version) => {
  const { lms, session, world } = start(version);
  readAll(session);
  world.wait(10000);
  const before = lms.count("Commit");
  for (let minute = 0; minute < 30; minute++) {
    session.visit(1 + (minute % 2));
    world.wait(60000);
  }
  const commits = lms.count("Commit") - before;
  assert.ok(commits >= 5 && commits <= 6, String(commits));
});

both("59 all tries fail: the code brings everything to a fresh launch", (version) => {
  const first = start(version);
  let most = 0;
  first.session.listen(({ failures }) => (most = Math.max(most, failures)));
  first.lms.down = true;
  work(first);
  first.session.answer(3, { response: "é 漢 😀", score: 100 });
  first.world.wait(60000);
  assert.ok(most >= 3, "the player offers the code after three failures");
  const code = codeOf("course", first.session);
  assert.match(code, /^[A-Za-z][\w.-]*$/);
  const { lms, session, world } = start(version);
  assert.equal(enterCode("course", session, code), true);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
  assert.equal(saved(lms).answers[3].response, "é 漢 😀");
  const other = start(version, { course: plan({ id: "other" }) });
  assert.equal(enterCode("other", other.session, code), false);
});
