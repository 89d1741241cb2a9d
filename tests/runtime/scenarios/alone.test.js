/** Without a platform: the course plays, says so, and remembers what the browser lets it. */
import assert from "node:assert/strict";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { fakeWorld, plan } from "../tracking/fake_lms.js";
import { DIALECTS, attempt, both, readAll } from "../tracking/visit.js";

function play(version, shelf) {
  const world = fakeWorld(null, { shelf });
  if (!shelf) {
    world.shelf = () => {
      throw new Error("SecurityError");
    };
  }
  const session = openSession(plan(), DIALECTS[version], world);
  const notices = [];
  session.listen(({ save }) => notices.push(save));
  world.wait(7000);
  return { world, session, notices };
}

both("108 from a disk: it remembers by the browser's storage", (version) => {
  const shelf = new Map();
  const first = play(version, shelf);
  readAll(first.session);
  attempt(first.session, 9000);
  first.world.fire("pagehide", { persisted: false });
  const { session, notices } = play(version, shelf);
  assert.deepEqual([session.resumed, session.recording, notices.pop()], [true, false, "standalone"]);
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
});

both("108 from a disk, storage forbidden: it plays and says that nothing is recorded", (version) => {
  const { session, notices, world } = play(version, null);
  readAll(session);
  attempt(session, 9000);
  world.wait(600000);
  assert.equal(session.leave(), "left");
  assert.deepEqual(notices.pop(), "standalone");
  assert.deepEqual(session.outcome(), { complete: true, success: "passed", score: 9000 });
  assert.equal(play(version, null).session.resumed, false);
});
