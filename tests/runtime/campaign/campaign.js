/** One script, played from its first step to the learner's return. */
import { createBooks } from "./books.js";
import { createChance } from "./chance.js";
import { createDevice } from "./device.js";
import { createLearner } from "./learner.js";
import { OUTSIDE, WINDOW, vanish } from "./moves.js";
import { createPlatform } from "./platform.js";
import { createStranger } from "./stranger.js";

/** Faults are over; the commits that wait follow within the widest interval. */
const RECOVERY = 130000;

/** @param {object} script @returns {string[]} what went wrong */
export function play(script) {
  const chance = createChance(script.seed + 0x5eed);
  const platform = createPlatform(script);
  const books = createBooks(script, platform);
  const learner = createLearner(script.course, books.tell);
  const devices = [0, 1].map((number) => createDevice(number, script, platform, chance));
  const stranger = createStranger(script, platform);
  const run = { now: 0, device: devices[0], current: null, platform, devices, books, stranger };

  const living = () => devices.flatMap(({ windows }) => windows).filter(({ gone }) => !gone);

  run.open = (lms) => {
    run.current = run.device.open(run.now, books.look, lms);
    // As the player does: there is always a page.
    run.current.session.visit(run.current.session.state.location || 1);
    // Two devices at once: each goes on with what it knew when it opened.
    const others = living().filter(({ device }) => device !== run.device);
    for (const frame of others.length ? others.concat(run.current) : []) frame.contested = true;
    if (living().length > 1) for (const frame of living()) frame.beside = true;
  };
  run.wait = (time) => {
    run.now += time;
    for (const { world } of living()) world.wait(Math.max(0, run.now - world.clock.now()));
  };
  run.living = living;

  for (const step of script.steps) {
    for (const { lms } of living()) lms.said = "";
    act(run, learner, step);
    living().forEach(books.look);
    books.settle(devices.flatMap(({ windows }) => windows));
  }
  platform.calm();
  comeBack(run);
  books.close(run.current);
  // What only the other computer knows comes when the learner sits there again.
  const other = devices[1 - run.device.number];
  if (other.windows.length && !books.isContested()) {
    OUTSIDE.closeAll(run);
    run.device = other;
    comeBack(run);
    books.close(run.current);
  }
  if (run.current.session.mode === "normal") books.given();
  return books.problems.concat(stranger.problems);
}

/** The learner opens the course, and everything is well. */
function comeBack(run) {
  run.living().forEach(vanish);
  run.open();
  run.wait(RECOVERY);
  run.books.look(run.current);
  run.books.settle([run.current]);
}

function act(run, learner, { kind, number = 0, time, name, fault }) {
  if (kind in OUTSIDE) {
    OUTSIDE[kind](run, { number, time, name, fault });
    return;
  }
  const frame = run.current;
  if (!frame || frame.gone) return;
  if (kind in learner) frame.world.fire("pointerdown");
  (learner[kind] || WINDOW[kind])(frame, number, run);
}
