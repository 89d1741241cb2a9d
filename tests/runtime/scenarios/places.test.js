/** One learner in several places. */
import assert from "node:assert/strict";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan, withKnobs } from "../tracking/fake_lms.js";
import { DIALECTS, RAW, again, attempt, both, start } from "../tracking/visit.js";
import { interactions, saved } from "./scenario.js";

/** The windows of one browser: what one says, the others hear. */
function browser() {
  const members = [];
  return class Channel {
    constructor(name) {
      this.name = name;
      members.push(this);
    }
    postMessage(data) {
      const heard = members.filter((each) => each !== this && each.name === this.name);
      if (!Channel.silent) for (const each of heard) each.onmessage({ data });
    }
  };
}

/** Opens the course in windows of one browser, each on a page of its own of the platform. */
function windowsOf(version) {
  const BroadcastChannel = browser();
  const shelf = new Map();
  return (lms) => {
    const world = fakeWorld(lms, { shelf });
    world.window.BroadcastChannel = BroadcastChannel;
    const session = openSession(plan(), DIALECTS[version], world);
    const notices = [];
    session.listen(({ save }) => notices.push(save));
    world.wait(200);
    return { lms, world, session, notices, shelf };
  };
}

/** Two windows, and what was answered in the first one is saved. */
function twoWindows(version) {
  const open = windowsOf(version);
  const first = open(fakeLms(version));
  first.session.answer(1, { response: 0, score: 0 });
  first.world.wait(10000);
  const second = open(withKnobs(first.lms.relaunch({ freeze() {} })));
  first.session.answer(1, { response: 1, score: 100 });
  first.session.finishPage(2);
  first.world.wait(10000);
  assert.deepEqual([first.notices.pop(), second.notices.pop()], ["saved", "elsewhere"]);
  return { first, second };
}

/** How the window that wrote may end. */
const ENDS = {
  "goes on as well": () => {},
  "was left": ({ session }) => session.leave(),
  "was closed": ({ world }) => {
    world.fire("pagehide", { persisted: false });
    world.hide();
  },
  // Nobody can ask it any more.
  crashed: ({ world }) => (world.window.BroadcastChannel.silent = true),
};

for (const [how, end] of Object.entries(ENDS)) {
  both(`96 the window that wrote ${how}: the other one goes on with what was saved`, (version) => {
    const { first, second } = twoWindows(version);
    end(first);
    second.session.takeOver();
    second.world.wait(10000);
    assert.equal(second.notices.pop(), "saved");
    const { answers, pages } = saved(second.lms);
    assert.deepEqual([answers[1].response, pages[2]], [1, 2]);
  });
}

both("96 the window that wrote crashed before it saved: its answer is in the copy, and goes on", (version) => {
  const { first, second } = twoWindows(version);
  first.session.answer(2, { response: 1, score: 0 });
  ENDS.crashed(first);
  second.session.takeOver();
  second.world.wait(10000);
  const { answers } = saved(second.lms);
  assert.deepEqual([answers[1].response, answers[2].response], [1, 1]);
});

both("96 an answer to the window that wrote before leaves the copy of the other one alone", (version) => {
  const open = windowsOf(version);
  const first = open(fakeLms(version));
  let answer;
  first.world.probe = (later) => (answer = later);
  first.session.finishPage(1);
  first.world.wait(10000);
  const second = open(withKnobs(first.lms.relaunch({ freeze() {} })));
  second.session.takeOver();
  answer("reached");
  assert.equal(second.shelf.size, 1);
});

both("96 the course in two windows: the second one waits, and may take over", (version) => {
  const open = windowsOf(version);
  const first = open(fakeLms(version));
  first.session.answer(1, { response: 1, score: 100 });
  const second = open(withKnobs(first.lms.relaunch({ freeze() {} })));
  assert.equal(second.notices.pop(), "elsewhere");
  second.session.answer(1, { response: 2, score: 0 });
  second.world.wait(60000);
  assert.equal(second.lms.count("Commit"), 0);
  first.session.finishPage(1);
  first.session.draft(3, "typed in the first");
  second.session.takeOver();
  second.world.wait(10000);
  const before = first.lms.calls.length;
  first.session.finishPage(2);
  first.world.hide();
  first.world.fire("pagehide", { persisted: false });
  first.world.wait(60000);
  assert.equal(first.lms.calls.length, before);
  const { answers, pages } = saved(second.lms);
  assert.deepEqual([answers[3].response, pages[1], pages[2]], ["typed in the first", 2, undefined]);
  assert.deepEqual([first.notices.pop(), second.notices.pop()], ["elsewhere", "saved"]);
});

both("97 two devices, each with an answer of its own: the next launch has both", (version) => {
  const [shelfOfA, shelfOfB] = [new Map(), new Map()];
  const a = start(version, { shelf: shelfOfA });
  a.session.visit(3);
  a.session.startAttempt(3, 7);
  a.world.wait(10000);
  const b = again(a.lms, { shelf: shelfOfB });
  // A is away when it saves; B saves last.
  a.lms.down = true;
  a.session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  a.world.hide();
  b.session.answer(3, { response: "mine", score: 100, interaction: choice(0) });
  b.world.wait(10000);
  b.session.leave();
  // At least what the last writer had, everywhere.
  assert.equal(again(b.lms, { shelf: new Map() }).session.state.answers[3].response, "mine");
  // And at A, whose browser has kept the rest, all of it.
  const { lms, world } = again(b.lms, { shelf: shelfOfA });
  world.wait(10000);
  const { answers, quizzes } = saved(lms);
  assert.deepEqual([answers[2].response, answers[3].response], [0, "mine"]);
  assert.deepEqual([quizzes[3].open, quizzes[3].attempts], [true, 0]);
  assert.ok(interactions(lms).includes("final_say"));
  assert.equal(shelfOfA.size, 0);
});

both("97 two devices that finished an attempt each: the better one stays", (version) => {
  const shelf = new Map();
  const a = start(version, { shelf });
  a.world.wait(10000);
  const b = again(a.lms);
  a.lms.down = true;
  attempt(a.session, 9000);
  a.world.hide();
  attempt(b.session, 4000);
  b.world.wait(10000);
  const { lms, world } = again(b.lms, { shelf });
  world.wait(10000);
  assert.deepEqual([saved(lms).quizzes[3].best, lms.store.get(RAW[version])], [9000, "90"]);
});
