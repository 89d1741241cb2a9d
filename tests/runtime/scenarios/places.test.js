/** One learner in several places. */
import assert from "node:assert/strict";
import { choice } from "../tracking/fake_lms.js";
import { RAW, again, attempt, both, start } from "../tracking/visit.js";
import { interactions, saved } from "./scenario.js";

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
