/** One learner in two places: two windows, two computers, a code that was written down. */
import assert from "node:assert/strict";
import { codeOf, enterCode } from "../../../scormbuild/runtime/tools/code.js";
import { checksum } from "../../../scormbuild/runtime/tracking/checksum.js";
import { decode, encode } from "../../../scormbuild/runtime/tracking/codec.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import {
  emptyState,
  joinStates,
  mergeStates,
} from "../../../scormbuild/runtime/tracking/state.js";
import { choice, fakeLms, fakeWorld, plan } from "./fake_lms.js";
import { COMMIT, DIALECTS, MODE, RAW, again, attempt, both, readAll, start } from "./visit.js";

const saved = (lms) => decode(lms.store.get("cmi.suspend_data")).state;

/** Channels of one browser: what one says, the others hear. */
function browser() {
  const members = [];
  return class {
    constructor(name) {
      this.name = name;
      members.push(this);
    }
    postMessage(data) {
      for (const other of members)
        if (other !== this && other.name === this.name) other.onmessage({ data });
    }
  };
}

/** A window of a browser; the platform's page was made when it was opened. */
function open(version, server, { BroadcastChannel, shelf = new Map(), course = plan(), said }) {
  const lms = fakeLms(version, Object.fromEntries(server));
  lms.store = server;
  const world = fakeWorld(lms, { shelf });
  world.window.BroadcastChannel = BroadcastChannel;
  const { shelf: storage } = world;
  world.shelf = () => ({
    ...storage(),
    setItem(key, newValue) {
      storage().setItem(key, newValue);
      if (said) said.push({ from: world, key, newValue });
    },
  });
  const session = openSession(course, DIALECTS[version], world);
  const notices = [];
  session.listen(({ save }) => notices.push(save));
  world.wait(200);
  return { lms, world, session, notices };
}

const store = (version) => fakeLms(version).store;

both("a second window asks, and saves nothing while the first one does", (version) => {
  const server = store(version);
  const windows = { BroadcastChannel: browser() };
  const first = open(version, server, windows);
  const second = open(version, server, windows);
  assert.deepEqual(second.notices.pop(), "elsewhere");
  second.session.answer(1, { response: 1, score: 100 });
  const commits = second.lms.count("Commit");
  second.world.wait(60000);
  second.world.hide();
  assert.equal(second.lms.count("Commit"), commits);
  first.session.answer(1, { response: 2, score: 0 });
  first.world.wait(10000);
  assert.equal(saved(first.lms).answers[1].response, 2);
  assert.equal(first.notices.pop(), "saved");
});

both("whoever takes over has everything, and the other one stops", (version) => {
  const server = store(version);
  const windows = { BroadcastChannel: browser() };
  const first = open(version, server, windows);
  first.session.finishPage(1);
  const second = open(version, server, windows);
  first.session.draft(3, "half a sent");
  first.session.finishPage(2);
  second.session.answer(1, { response: 1, score: 100 });
  second.session.takeOver();
  const commits = first.lms.count("Commit");
  first.session.answer(1, { response: 2, score: 0 });
  first.world.wait(60000);
  second.world.wait(10000);
  assert.equal(first.notices.pop(), "elsewhere");
  assert.equal(second.notices.pop(), "saved");
  assert.equal(first.lms.count("Commit"), commits);
  assert.deepEqual(saved(second.lms).pages, { 1: 2, 2: 2 });
  assert.deepEqual(saved(second.lms).answers, {
    1: { response: 1, score: 100, tries: 1 },
    3: { response: "half a sent", score: null, tries: 0 },
  });
  assert.deepEqual([first.session.leave(), first.lms.finished], ["left", 0]);

  // And back again, if the learner wants that.
  second.session.visit(2);
  const third = open(version, server, windows);
  third.session.takeOver();
  assert.equal(second.notices.pop(), "elsewhere");
  assert.equal(third.session.state.location, 2);
});

/** The questions of the interactions that the server holds. */
const reported = (lms) =>
  Array.from(lms.store)
    .filter(([element]) => /interactions\.\d+\.id$/.test(element))
    .sort()
    .map(([, value]) => value);

for (const [how, windows] of [
  ["a channel", () => ({ BroadcastChannel: browser() })],
  ["storage", () => ({ shelf: new Map(), said: [] })],
]) {
  both(`whoever takes over by ${how} keeps the interactions of the other window`, (version) => {
    const server = store(version);
    const shared = windows();
    const { said } = shared;
    // What one window writes into the storage, the others hear.
    const spread = () => {
      for (let sign; said && (sign = said.shift()); )
        for (const each of [first, second, third])
          if (each && each.world !== sign.from) each.world.fire("storage", sign);
    };
    let second;
    let third;
    const first = open(version, server, shared);
    const answer = ({ session, world }, question, response) => {
      session.answer(question, { response, score: 0, interaction: choice(response) });
      spread();
      world.wait(10000);
    };
    answer(first, 2, 1);
    second = open(version, server, shared);
    spread();
    answer(first, 3, 1);
    answer(second, 3, 2);
    second.session.takeOver();
    spread();
    second.world.wait(10000);
    answer(second, 2, 0);
    assert.deepEqual(reported(second.lms), ["final_ask", "final_say", "final_say", "final_ask"]);
    third = open(version, server, shared);
    spread();
    answer(second, 2, 2);
    third.session.takeOver();
    spread();
    third.world.wait(10000);
    answer(third, 3, 0);
    assert.deepEqual(reported(third.lms).slice(4), ["final_ask", "final_say"]);
    assert.deepEqual([first, second, third].map(({ lms }) => lms.refused), [[], [], []]);
    const kept = saved(third.lms).journal;
    assert.deepEqual(kept, { next: 6, at: { 2: 4, 3: 5 } });
  });
}

both("a commit that is due is not made by a window that lost its turn", (version) => {
  const server = store(version);
  const windows = { BroadcastChannel: browser() };
  const first = open(version, server, windows);
  const second = open(version, server, windows);
  // The server is away: the first window would try again and again.
  first.lms.down = true;
  first.session.finishPage(1);
  first.world.wait(8000);
  assert.equal(first.notices.pop(), "unsaved");
  second.session.takeOver();
  const commits = first.lms.count("Commit");
  for (const event of ["online", "beforeunload", "pagehide"]) first.world.fire(event);
  first.world.wait(600000);
  assert.equal(first.lms.count("Commit"), commits);
  second.world.wait(10000);
  assert.equal(saved(second.lms).pages[1], 2);
});

both("an answer of the probe that comes late does not make it save again", (version) => {
  const server = store(version);
  const windows = { BroadcastChannel: browser() };
  const first = open(version, server, windows);
  const second = open(version, server, windows);
  let answer;
  first.world.probe = (later) => (answer = later);
  first.session.finishPage(1);
  first.world.wait(6000);
  second.session.takeOver();
  const commits = first.lms.count("Commit");
  answer(false);
  first.world.wait(600000);
  assert.equal(first.lms.count("Commit"), commits);
  assert.equal(first.notices.pop(), "elsewhere");
});

both("windows know of each other without channels, by the browser's storage", (version) => {
  const server = store(version);
  const [shelf, said] = [new Map(), []];
  const first = open(version, server, { shelf, said });
  const second = open(version, server, { shelf, said });
  // Browsers tell all windows but the one that wrote.
  const deliver = () => {
    for (const { from, ...event } of said.splice(0))
      for (const { world } of [first, second]) if (world !== from) world.fire("storage", event);
    if (said.length) deliver();
  };
  deliver();
  assert.equal(second.notices.pop(), "elsewhere");
  second.session.takeOver();
  deliver();
  assert.equal(first.notices.pop(), "elsewhere");
  assert.equal(Array.from(shelf.keys()).some((key) => /:window$/.test(key)), false);
});

both("a window that only looks does not end what another one writes", (version) => {
  const server = store(version);
  const windows = { BroadcastChannel: browser() };
  const first = open(version, server, windows);
  const looks = () => open(version, new Map(server).set(MODE[version], "review"), windows);
  const second = looks();
  assert.equal(second.notices.pop(), "review");
  assert.deepEqual([second.session.leave(), second.lms.finished], ["left", 0]);
  assert.deepEqual([first.session.leave(), first.lms.finished], ["left", 1]);
  const third = looks();
  assert.deepEqual([third.session.leave(), third.lms.finished], ["left", 1]);
});

both("who takes over from a window without reports leaves no gap in them", (version) => {
  const shelf = new Map();
  const lost = open(version, store(version), { shelf });
  lost.lms.down = true;
  lost.session.answer(2, { response: 1, score: 0, interaction: choice(1) });
  const windows = { BroadcastChannel: browser(), shelf };
  const server = store(version);
  open(version, server, windows);
  const next = open(version, server, windows);
  next.session.takeOver();
  next.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  next.world.wait(10000);
  assert.deepEqual(next.lms.malformed, []);
  assert.equal(server.get("cmi.interactions.0.result"), "correct");
});

both("other learners, and nobody, are left in peace", (version) => {
  const windows = { BroadcastChannel: browser() };
  const learner = version === "12" ? "cmi.core.student_id" : "cmi.learner_id";
  const first = open(version, store(version), windows);
  const other = open(version, new Map(store(version)).set(learner, "bob"), windows);
  const unknown = () => open(version, new Map(store(version)).set(learner, ""), windows);
  for (const { notices } of [first, other, unknown(), unknown()]) assert.equal(notices.includes("elsewhere"), false);
});

both("two computers: what one lost joins what the other one saved", (version) => {
  const shelf = new Map();
  const here = start(version, { shelf });
  here.session.visit(1);
  here.world.wait(10000);
  const there = again(here.lms);
  here.lms.down = true;
  here.session.finishPage(1);
  attempt(here.session, 9000);
  here.world.hide();
  there.session.finishPage(2);
  // Though this one did more, nothing of the other one is lost.
  for (const response of [0, 1, 0, 1, 2]) there.session.answer(1, { response, score: 0 });
  there.world.wait(10000);
  const next = again(there.lms, { shelf });
  next.world.wait(10000);
  const { pages, answers, quizzes } = saved(next.lms);
  assert.deepEqual(pages, { 1: 2, 2: 2, 3: 1 });
  assert.equal(answers[1].response, 2);
  assert.deepEqual([quizzes[3].attempts, quizzes[3].best], [1, 9000]);
  assert.equal(next.lms.store.get(RAW[version]), "90");
  // Once it is saved, the copy is gone.
  assert.deepEqual(Array.from(shelf.keys()), []);
});

both("a code brings progress to a platform that lost it", (version) => {
  const first = start(version);
  first.lms.down = true;
  readAll(first.session);
  attempt(first.session, 9000);
  const code = codeOf("course", first.session);
  assert.match(code, /^[\w.-]+$/);
  const second = start(version);
  second.session.visit(2);
  assert.equal(enterCode("course", second.session, ` ${code.slice(0, 20)}\n${code.slice(20)} `), true);
  second.world.wait(10000);
  assert.equal(second.lms.store.get(RAW[version]), "90");
  assert.deepEqual(saved(second.lms).pages, { 1: 2, 2: 2, 3: 1 });
  assert.deepEqual([second.session.resumed, second.session.state.location], [true, 3]);
});

both("a code lowers nothing, and a wrong one changes nothing", (version) => {
  const { session } = start(version);
  attempt(session, 3000);
  const early = codeOf("course", session);
  readAll(session);
  attempt(session, 9000);
  const before = JSON.stringify({ ...session.state, rev: 0 });
  assert.equal(enterCode("course", session, early), true);
  assert.equal(JSON.stringify({ ...session.state, rev: 0 }), before);
  const other = start(version, { course: plan({ id: "other" }) });
  const newer = "s9.hAAAA.";
  for (const wrong of [newer + checksum(`course${newer}`), "", "s1.", early.slice(1), early.slice(0, -5), `${early}a`, "no code"])
    assert.equal(enterCode("course", session, wrong), false, wrong);
  assert.equal(enterCode("other", other.session, early), false);
  assert.equal(JSON.stringify({ ...session.state, rev: 0 }), before);
});

both("storage can be forbidden by the course", (version) => {
  const shelf = new Map();
  const { lms, session } = start(version, { shelf, course: plan({ local: false }) });
  lms.answers[COMMIT[version]] = "false";
  session.answer(1, { response: 1, score: 100 });
  assert.deepEqual(Array.from(shelf.keys()), []);
});

both("nothing is lost when two states come together, in whichever order", () => {
  const quiz = (attempts, best, open) => ({
    attempts,
    best,
    last: best,
    open,
    seed: 1,
    passed: best >= 7500,
  });
  const answer = (response, score, tries) => ({ response, score, tries });
  const one = Object.assign(emptyState(), {
    rev: 9,
    pages: { 1: 2 },
    answers: { 1: answer(1, 100, 1), 2: answer(1, 0, 1) },
    quizzes: { 3: quiz(1, 9000, true) },
  });
  const other = Object.assign(emptyState(), {
    rev: 7,
    pages: { 1: 1, 2: 2 },
    answers: { 1: answer(2, null, 0), 2: answer(0, 100, 1), 3: answer("x", 0, 1) },
    quizzes: { 3: quiz(1, 5000, false) },
  });
  for (const joined of [joinStates(one, other, plan()), joinStates(other, one, plan())]) {
    assert.deepEqual(joined.pages, { 1: 2, 2: 2 });
    assert.deepEqual(joined.answers, { 1: answer(1, 100, 1), 2: answer(1, 0, 1) });
    assert.equal(joined.rev, 9);
    const { attempts, best, open, passed } = joined.quizzes[3];
    assert.deepEqual([attempts, best, open, passed], [1, 9000, true, true]);
    assert.equal(decode(encode(joined)).damaged, false);
  }
  assert.equal(mergeStates(one, other, plan(), true).quizzes[3].attempts, 2);
  const tried = Object.assign(emptyState(), { quizzes: { 3: quiz(4, 2000, false) } });
  for (const joined of [joinStates(one, tried, plan()), joinStates(tried, one, plan())]) {
    const { attempts, best, open } = joined.quizzes[3];
    assert.deepEqual([attempts, best, open], [4, 9000, false]);
  }
});
