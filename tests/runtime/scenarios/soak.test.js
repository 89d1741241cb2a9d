/** Two hours with a course: what it keeps does not grow. */
import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan } from "../tracking/fake_lms.js";
import { DIALECTS, both } from "../tracking/visit.js";
import { saved } from "./scenario.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

function heap() {
  collect();
  return process.memoryUsage().heapUsed;
}

/** A visit of which is counted: timers that wait, lines of the log. */
function watched(version) {
  const lms = fakeLms(version);
  const world = fakeWorld(lms);
  const { timers } = world;
  const pending = new Set();
  const lines = [];
  world.timers = {
    set(run, delay) {
      const id = timers.set(() => {
        pending.delete(id);
        run();
      }, delay);
      pending.add(id);
      return id;
    },
    clear(id) {
      pending.delete(id);
      timers.clear(id);
    },
  };
  world.log = (line) => lines.push(line);
  const session = openSession(plan(), DIALECTS[version], world);
  world.wait(200);
  return { lms, world, session, pending, lines };
}

/** Ten minutes of work: pages, answers, attempts, typing, looking away. */
function tenMinutes({ lms, world, session }) {
  for (let second = 0; second < 600; second += 5) {
    session.visit(1 + (second % 3));
    session.draft(3, `typed ${second}`);
    world.fire("keydown");
    if (second % 30 === 0) session.answer(2, { response: second % 4, score: 0, interaction: choice(1) });
    if (second % 120 === 0) {
      session.startAttempt(3, second % 4096);
      session.finishAttempt(3, 4000);
    }
    if (second % 60 === 0) {
      world.hide();
      world.hide(false);
    }
    world.wait(5000);
    // The test's own memory.
    lms.calls.length = 0;
  }
}

both("115 two hours of work: memory, timers, copies and the state stay small, the log empty", (version) => {
  const visit = watched(version);
  const { lms, world, pending, lines } = visit;
  const heaps = [4, 4, 4].map((parts) => {
    for (let part = 0; part < parts; part++) tenMinutes(visit);
    return heap();
  });
  // The engine's own memory grows once; what is kept for each step would grow in both.
  const growth = Math.min(heaps[1] - heaps[0], heaps[2] - heaps[1]);
  assert.ok(growth < 200000, `${growth} bytes in 40 minutes`);
  assert.ok(pending.size <= 3, String(pending.size));
  assert.ok(world.kept.size <= 1);
  assert.ok(lms.store.get("cmi.suspend_data").length < 500);
  assert.deepEqual(lines, []);
  assert.equal(saved(lms).quizzes[3].attempts, 60);
  assert.deepEqual(lms.refused, []);
});

both("115 two hours without a server: tried about once a minute, at most 200 lines an hour", (version) => {
  const visit = watched(version);
  const { lms, world, session, pending, lines } = visit;
  world.wait(10000);
  lms.down = true;
  session.answer(2, { response: 0, score: 100, interaction: choice(0) });
  const after = heap();
  const before = lms.count("Commit");
  for (let minute = 0; minute < 120; minute++) world.wait(60000);
  const commits = lms.count("Commit") - before;
  assert.ok(commits >= 100 && commits <= 260, String(commits));
  lms.calls.length = 0;
  assert.ok(heap() - after < 300000);
  assert.ok(pending.size <= 3, String(pending.size));
  assert.ok(lines.length <= 400, String(lines.length));
  lms.down = false;
  world.wait(120000);
  assert.equal(saved(lms).answers[2].response, 0);
});
