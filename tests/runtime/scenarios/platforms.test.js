/** Whole runs on the platforms that sources tell of: results and state arrive, no call is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { choice, fakeLms, withKnobs } from "../tracking/fake_lms.js";
import { RAW, STATUS, attempt, both, readAll, start } from "../tracking/visit.js";
import { scormAgain } from "./again.js";
import { everyQuestion, play } from "./answers.js";
import { CALL, LOCATION, SAID, SUSPEND, saved } from "./scenario.js";

/** A whole run on a platform, and what comes back of it. */
function whole(preset) {
  return (version) => {
    const lms = fakeLms(version, {}, [preset]);
    const { session, world } = start(version, { lms });
    readAll(session);
    session.startAttempt(3, 7);
    session.answer(2, { response: 0, score: 100, interaction: choice(0) });
    session.answer(3, { response: `it's "é 漢 😀"\n{`, score: 100 });
    session.finishAttempt(3, 9000);
    session.visit(1);
    world.wait(10000);
    world.fire("beforeunload");
    world.fire("pagehide", { persisted: false });
    world.hide();
    assert.deepEqual(lms.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
    assert.equal(lms.finished, 1);
    assert.deepEqual([lms.refused, lms.malformed], [[], []]);
    const next = start(version, { lms: withKnobs(lms.relaunch({ freeze() {} })) });
    assert.equal(next.session.resumed, true);
    assert.deepEqual(next.session.state.answers, session.state.answers);
    assert.deepEqual(next.session.outcome(), { complete: true, success: "passed", score: 9000 });
    assert.equal(next.session.state.location, 1);
  };
}

both("16 as strict as the standards: a whole run arrives and comes back", whole("standard"));
both("24 Open edX reads back nothing and says true to all: a whole run arrives", whole("openedx"));
both("24 Skillport knows no mode: a whole run arrives", whole("skillport"));
both("30 Moodle completes what says nothing: a whole run arrives", whole("moodle"));
both("56 OPAL throws on quotes: a whole run arrives", whole("opal"));
both("56 Chamilo prints the state into a script: a whole run arrives", whole("chamilo"));
both("67 ILIAS sends at three moments only: a whole run arrives", whole("ilias"));
both("74 Cornerstone refuses the last commit: a whole run arrives", whole("cornerstone"));
both("80 Moodle holds to the lengths of the standards: a whole run arrives", whole("moodle-standards"));
both("81 SuccessFactors takes characters out: a whole run arrives", whole("successfactors"));

both("82 ILIAS turns what has no letter into numbers: state and place live", (version) => {
  const lms = fakeLms(version, {}, ["ilias"]);
  const { session, world } = start(version, { lms });
  session.visit(2);
  session.answer(1, { response: 1, score: 0 });
  world.wait(10000);
  const { state } = start(version, { lms: withKnobs(lms.relaunch({ freeze() {} })) }).session;
  assert.deepEqual([state.location, state.answers], [2, session.state.answers]);
  assert.equal(lms.store.get(LOCATION[version]), "p2");
});

for (const [name, run] of [
  ["Moodle", (version) => fakeLms(version, {}, ["moodle"])],
  ["Moodle in standards mode", (version) => fakeLms(version, {}, ["moodle-standards"])],
  ["the standards", (version) => fakeLms(version, {}, ["standard"])],
  ["scorm-again", (version) => scormAgain(version)],
]) {
  both(`87 a full run with every type of question and awkward answers: ${name} reports no error`, (version) => {
    const lms = run(version);
    const questions = everyQuestion(36).flatMap(({ type, key, responses }) =>
      responses.slice(0, 8).map((response) => ({ type, key, response, prompt: `{é 漢 😀\n"${type}"` })),
    );
    const errors = [];
    for (const call of ["Initialize", "SetValue", "Commit", "Terminate"]) {
      const name_ = CALL(version, call);
      const real = lms.api[name_];
      lms.api[name_] = (...given) => {
        const answer = real(...given);
        const error = String((lms.real || lms.api)[CALL(version, "GetLastError")]());
        if (error !== "0" || String(answer) !== "true") errors.push([...given, answer, error]);
        return answer;
      };
    }
    const { session } = play(version, lms, questions);
    assert.deepEqual(errors, []);
    assert.deepEqual([lms.refused, lms.malformed || []], [[], []]);
    assert.equal(session.outcome().success, "passed");
    assert.ok(questions.length > 60, String(questions.length));
    if (lms.store) assert.equal(saved(lms).quizzes[3].best, 8765);
  });
}

test("87 what a full run reads is there, or is optional (2004)", () => {
  const lms = fakeLms("2004", {}, ["standard"]);
  const errors = new Set();
  const real = lms.api.GetValue;
  lms.api.GetValue = (element) => {
    const answer = real(element);
    if (lms.error !== "0") errors.add(`${element} ${lms.error}`);
    return answer;
  };
  const { session, world } = start("2004", { lms });
  readAll(session);
  attempt(session, 9000);
  world.wait(10000);
  session.leave();
  // 403: not set so far, which is what was asked.
  for (const error of errors) assert.match(error, / 403$/);
  assert.ok(![...errors].some((error) => error.startsWith(`${SUSPEND} `) && !/403$/.test(error)));
});
