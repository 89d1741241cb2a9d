/** A learner in the middle of one package meets the next one. */
import assert from "node:assert/strict";
import { askedOf, isStale, newAttempt } from "../../../scormbuild/runtime/player/quiz-attempt.js";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { joinStates } from "../../../scormbuild/runtime/tracking/state.js";
import { questionKinds } from "../kinds.js";
import { plan } from "../tracking/fake_lms.js";
import { RAW, STATUS, again, attempt, both, readAll, start } from "../tracking/visit.js";
import { SAID, interactions, saved } from "./scenario.js";

const [practice, graded] = plan().questions;
const [quiz] = plan().quizzes;

/** The five questions that a quiz has drawn, by their permanent numbers. */
function drawn(...numbers) {
  const asked = numbers.map((n) => ({ ...graded, n, id: `q${n}`, record: `final_q${n}` }));
  return plan({ questions: [practice, ...asked] });
}

/** What the first package leaves behind: read, one answer, passed or not. */
function before(version, score) {
  const first = start(version);
  readAll(first.session);
  first.session.answer(1, { response: 1, score: 100 });
  if (score !== null) attempt(first.session, score);
  first.world.wait(10000);
  first.session.leave();
  return first.lms;
}

both("84 a question was added: it is open, everything else is as it was", (version) => {
  const course = plan({ questions: [...plan().questions, { ...practice, n: 9, id: "new" }] });
  const { session } = again(before(version, 9000), { course });
  assert.equal(session.state.answers[9], undefined);
  assert.equal(session.state.answers[1].response, 1);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
});

both("84 a question is gone: its answer disturbs nobody, and is there if it comes back", (version) => {
  const lms = before(version, 9000);
  const without = plan({ questions: plan().questions.slice(1) });
  const second = again(lms, { course: without });
  assert.deepEqual(second.session.outcome(), { complete: true, success: "passed", score: 9000 });
  second.session.visit(1);
  second.world.wait(10000);
  assert.deepEqual(again(second.lms).session.state.answers[1], { response: 1, score: 100, tries: 1 });
});

both("84 questions and pages in another order: every answer stays with its question", (version) => {
  const course = plan({
    questions: [...plan().questions].reverse(),
    pages: [...plan().pages].reverse(),
  });
  const { session } = again(before(version, 3000), { course });
  const { answers, pages, quizzes, location } = session.state;
  assert.deepEqual([answers[1].response, answers[2].response, location], [1, 0, 3]);
  assert.deepEqual([pages, quizzes[3].best], [{ 1: 2, 2: 2, 3: 1 }, 3000]);
});

both("84 the page where the learner stopped is gone: a place to go on is left to the player", (version) => {
  const [one, , final] = plan().pages;
  const course = plan({ pages: [one, final], completion: { lessons: [1], viewed: "end" } });
  const first = start(version);
  first.session.finishPage(1);
  first.session.visit(2);
  first.world.wait(10000);
  const { lms, session, world } = again(first.lms, { course });
  assert.deepEqual([session.resumed, session.state.location], [true, 2]);
  attempt(session, 9000);
  world.wait(10000);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.passed[version]);
});

both("84 a new lesson has to be read: who was complete stays so, who was not reads it", (version) => {
  const pages = [...plan().pages, { ...plan().pages[1], n: 9, id: "new" }];
  const course = plan({ pages, completion: { lessons: [1, 2, 9], viewed: "end" } });
  const complete = again(before(version, 9000), { course });
  complete.world.wait(10000);
  assert.deepEqual(complete.lms.kept(...STATUS[version]), SAID.passed[version]);

  const lms = before(version, null);
  const open = again(lms, { course });
  attempt(open.session, 9000);
  open.world.wait(10000);
  assert.equal(open.session.outcome().complete, false);
  open.session.finishPage(9);
  open.world.wait(10000);
  assert.deepEqual(open.lms.kept(...STATUS[version]), SAID.passed[version]);
});

both("84 a choice is gone: the answer is dropped when shown, its result stays", (version) => {
  const { session } = again(before(version, 9000));
  const { response, score } = session.state.answers[1];
  assert.equal(questionKinds.choice.fits({ options: [0, 2], answer: 0 }, response), false);
  assert.equal(questionKinds.choice.fits({ options: [0, 1, 2], answer: 0 }, response), true);
  assert.equal(score, 100);
});

both("84 another answer is right now: what was earned stays earned", (version) => {
  // Grades are kept, not made anew: the key is not part of what a state means.
  const lms = before(version, 9000);
  const harder = plan({ passing: 9500, quizzes: [{ ...quiz, pass: 9500 }] });
  const { lms: now, session, world } = again(lms, { course: harder });
  world.wait(10000);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.deepEqual(now.kept(...STATUS[version], RAW[version]), [...SAID.passed[version], "90"]);
});

both("84 fewer attempts than were used: results stay, and the rule of today holds", (version) => {
  const first = start(version);
  readAll(first.session);
  attempt(first.session, 3000);
  first.world.wait(10000);
  const { lms, session, world } = again(first.lms, {
    course: plan({ quizzes: [{ ...quiz, attempts: 1 }] }),
  });
  world.wait(10000);
  assert.equal(session.state.quizzes[3].attempts, 1);
  assert.deepEqual(lms.kept(...STATUS[version]), SAID.failed[version]);
});

both("84 and back to the older package: nothing is lost on the way", (version) => {
  const first = before(version, null);
  const pages = [...plan().pages, { ...plan().pages[1], n: 9, id: "new" }];
  const course = plan({ pages, questions: [...plan().questions, { ...practice, n: 9 }] });
  const newer = again(first, { course });
  newer.session.finishPage(9);
  newer.session.answer(9, { response: 3, score: 0 });
  newer.world.wait(10000);
  const older = again(newer.lms);
  older.session.answer(1, { response: 0, score: 0 });
  older.world.wait(10000);
  const { pages: seen, answers } = again(older.lms, { course }).session.state;
  assert.deepEqual([seen[9], answers[9].response, answers[1].response], [2, 3, 0]);
});

both("85 two of five drawn questions are gone: the attempt begins anew, uncharged", (version) => {
  const pool = [11, 12, 13, 14, 15, 16, 17, 18];
  const rules = (numbers) => ({ ...quiz, pools: [{ count: 5, questions: numbers }] });
  const first = start(version, { course: drawn(...pool) });
  const begun = newAttempt(rules(pool), pool);
  first.session.startAttempt(3, begun.seed, begun.answers);
  const asked = askedOf(first.session.state.quizzes[3], first.session.state.answers, pool);
  first.session.answer(asked[0], { response: 1, score: 100 });
  first.world.wait(10000);
  first.session.leave();

  // The same package: what was drawn is asked, what was answered is there.
  const same = again(first.lms, { course: drawn(...pool) });
  const kept = same.session.state;
  assert.deepEqual(askedOf(kept.quizzes[3], kept.answers, pool), asked);
  assert.equal(kept.answers[asked[0]].score, 100);
  assert.equal(isStale(rules(pool), kept.quizzes[3], kept.answers, pool), false);
  same.session.leave();

  const left = pool.filter((n) => !asked.slice(3).includes(n));
  const { lms, session, world } = again(same.lms, { course: drawn(...left) });
  const { quizzes, answers } = session.state;
  assert.equal(isStale(rules(left), quizzes[3], answers, left), true);
  const anew = newAttempt(rules(left), left);
  session.startAttempt(3, anew.seed, anew.answers);
  assert.equal(askedOf(session.state.quizzes[3], session.state.answers, left).length, 5);
  session.finishAttempt(3, 10000);
  world.wait(10000);
  assert.deepEqual([saved(lms).quizzes[3].attempts, lms.store.get(RAW[version])], [1, "100"]);
});

both("85 a question that nobody was asked is gone: the attempt goes on", (version) => {
  const pool = [11, 12, 13, 14];
  const rules = { ...quiz, pools: [{ count: 2, questions: pool }] };
  const first = start(version, { course: drawn(...pool) });
  const { seed, answers } = newAttempt(rules, pool);
  first.session.startAttempt(3, seed, answers);
  first.world.wait(10000);
  const left = pool.filter((n, place) => n in answers || place === 0);
  const { session } = again(first.lms, { course: drawn(...left) });
  assert.equal(isStale(rules, session.state.quizzes[3], session.state.answers, left), false);
  assert.equal(askedOf(session.state.quizzes[3], session.state.answers, left).length, 2);
});

both("the time of an attempt and what need not be read are there at the next visit", (version) => {
  const first = start(version);
  first.session.startAttempt(3, 0x1000 | 77);
  first.session.spend(3, 1234 << 4);
  first.session.finishAttempt(3, 0, { 2: 1 });
  first.session.startAttempt(3, 0x1000 | 77);
  first.session.spend(3, 1234 << 4);
  first.world.wait(10000);
  first.session.spend(3, (1300 << 4) | 2);
  first.session.leave();
  const { session } = again(first.lms);
  assert.equal(session.state.quizzes[3].spent, (1300 << 4) | 2);
  assert.deepEqual(session.state.excused, { 2: 1 });
  session.finishPage(1);
  attempt(session, 9000);
  assert.equal(session.outcome().complete, true, "page 2 need not be read");
  session.startOver();
  assert.deepEqual(session.state.excused, { 2: 1 });
});

both("what was answered in one window is not lost to the questions that another one drew", (version) => {
  const { session } = start(version);
  session.startAttempt(3, 77, { 2: { response: null, score: null, tries: 0 } });
  const mine = decode(encode(session.state)).state;
  session.draft(2, 1);
  for (const [one, other] of [[session.state, mine], [mine, session.state]]) {
    assert.equal(joinStates(one, other, plan()).answers[2].response, 1);
  }
});

both("85 two of five questions of an open attempt are gone: it is not charged, answers stay", (version) => {
  const first = start(version, { course: drawn(11, 12, 13, 14, 15) });
  first.session.startAttempt(3, 77);
  for (const n of [11, 12, 13, 14]) first.session.answer(n, { response: 1, score: 100 });
  first.world.wait(10000);
  first.session.leave();
  const { lms, session, world } = again(first.lms, { course: drawn(11, 14, 15) });
  const { attempts, open, seed } = session.state.quizzes[3];
  assert.deepEqual([attempts, open, seed], [0, true, 77]);
  assert.deepEqual([11, 14].map((n) => session.state.answers[n].score), [100, 100]);
  assert.equal(session.state.answers[15], undefined);
  session.finishAttempt(3, 10000);
  world.wait(10000);
  assert.deepEqual([saved(lms).quizzes[3].attempts, lms.store.get(RAW[version])], [1, "100"]);
});

both("85 all questions of an open attempt are gone: it can be started anew, uncharged", (version) => {
  const first = start(version, { course: drawn(11, 12) });
  first.session.startAttempt(3, 77);
  first.session.answer(11, { response: 1, score: 100 });
  first.world.wait(10000);
  const { session } = again(first.lms, { course: drawn(21, 22) });
  assert.equal(session.state.quizzes[3].attempts, 0);
  session.startAttempt(3, 5);
  assert.deepEqual([session.state.answers[21], session.state.quizzes[3].attempts], [undefined, 0]);
});

both("84 interactions of the older package keep their places", (version) => {
  const lms = before(version, 9000);
  const course = plan({ questions: [...plan().questions].reverse() });
  const { lms: now, session, world } = again(lms, { course });
  attempt(session, 5000);
  world.wait(10000);
  assert.deepEqual(interactions(now), ["final_ask", "final_ask"]);
});

/** A later package that has a fourth page, and says what it asks of those who are complete. */
const longer = (changes) =>
  plan({
    pages: [...plan().pages, { n: 4, id: "more", kind: "lesson", questions: [] }],
    completion: { lessons: [1, 2, 4], viewed: "end" },
    ...changes,
  });
const RENEW = { renew: [1, 2, 4, 3] };

both("84 a new page is asked of those who are complete, if the course says so", (version) => {
  const completed = before(version, 9000);
  assert.deepEqual(completed.kept(...STATUS[version]), SAID.passed[version]);
  const second = again(completed, { course: longer(RENEW) });
  const passed = { success: "passed", score: 9000 };
  assert.deepEqual(second.session.outcome(), { complete: false, ...passed });
  second.world.wait(10000);
  const open = { 12: ["incomplete"], 2004: ["incomplete", "passed"] }[version];
  assert.deepEqual(second.lms.kept(...STATUS[version]), open);
  assert.equal(second.lms.kept(RAW[version])[0], "90");
  second.session.visit(4);
  second.world.wait(10000);
  // Opened and not read: it stays open at the next visit.
  const third = again(second.lms, { course: longer(RENEW) });
  assert.deepEqual(third.session.outcome(), { complete: false, ...passed });
  third.session.finishPage(4);
  third.world.wait(10000);
  assert.deepEqual(third.lms.kept(...STATUS[version]), SAID.passed[version]);
  const last = again(third.lms, { course: longer(RENEW) });
  last.world.wait(10000);
  assert.deepEqual(last.session.outcome(), { complete: true, ...passed });
  assert.deepEqual(last.lms.kept(...STATUS[version]), SAID.passed[version]);
});

both("84 otherwise, who is complete stays so, whatever is new", (version) => {
  const excused = before(version, 9000);
  const state = saved(excused);
  excused.store.set("cmi.suspend_data", encode({ ...state, excused: { 4: 1 } }));
  const lost = before(version, 9000);
  lost.store.set("cmi.suspend_data", "");
  const over = again(before(version, 9000));
  over.session.startOver();
  over.session.visit(1);
  over.world.wait(10000);
  const usual = [before(version, 9000), longer()];
  for (const [lms, course] of [usual, [excused, longer(RENEW)], [lost, longer(RENEW)], [over.lms, longer(RENEW)]]) {
    const { session, world, lms: now } = again(lms, { course });
    world.wait(10000);
    assert.equal(session.outcome().complete, true);
    assert.deepEqual(now.kept(...STATUS[version]), SAID.passed[version]);
  }
});
