/** One script, played from its first step to the learner's return. */
import { createBooks } from "./books.js";
import { createChance } from "./chance.js";
import { createDevice } from "./device.js";
import { createLearner } from "./learner.js";
import { createPlatform } from "./platform.js";

/** Faults are over; the commits that wait follow within the widest interval. */
const RECOVERY = 130000;

/** @param {object} script @returns {string[]} what went wrong */
export function play(script) {
  const chance = createChance(script.seed + 0x5eed);
  const platform = createPlatform(script);
  const books = createBooks(script, platform.server, platform.isHonest);
  const learner = createLearner(script.course, books.tell);
  const devices = [0, 1].map((number) => createDevice(number, script, platform, chance));
  const run = { now: 0, device: devices[0], current: null, platform, devices };

  const living = () => devices.flatMap(({ windows }) => windows).filter(({ gone }) => !gone);

  run.open = (lms) => {
    run.current = run.device.open(run.now, books.look, lms);
    // Two devices at once: each goes on with what it knew when it opened.
    const others = living().filter(({ device }) => device !== run.device);
    for (const frame of others.length ? others.concat(run.current) : []) frame.contested = true;
  };
  run.wait = (time) => {
    run.now += time;
    for (const { world } of living()) world.wait(Math.max(0, run.now - world.clock.now()));
  };
  run.living = living;

  for (const step of script.steps) {
    act(run, learner, step);
    living().forEach(books.look);
    books.settle(devices.flatMap(({ windows }) => windows));
  }
  platform.calm();
  for (const frame of living()) frame.gone = true;
  run.open();
  run.wait(RECOVERY);
  books.look(run.current);
  books.settle([run.current]);
  books.close(run.current);
  return books.problems;
}

function act(run, learner, { kind, number = 0, time, name, fault }) {
  if (kind in OUTSIDE) {
    OUTSIDE[kind](run, { number, time, name, fault });
    return;
  }
  const frame = run.current;
  if (frame && !frame.gone) (learner[kind] || WINDOW[kind])(frame, number, run);
}

/** What happens around the windows. */
const OUTSIDE = {
  wait: (run, { time }) => run.wait(time),
  open(run) {
    if (run.device.windows.filter(({ gone }) => !gone).length < 3) run.open();
  },
  openElsewhere(run) {
    run.device = run.devices[1 - run.device.number];
    run.open();
  },
  switch(run, { number }) {
    const frames = run.living();
    if (!frames.length) return;
    run.current = frames[number % frames.length];
    run.device = run.current.device;
  },
  trouble(run, { name }) {
    run.platform.begin(name);
    reachable(run);
  },
  calm(run) {
    run.platform.calm();
    reachable(run);
  },
  oneCall: (run, { fault }) => run.platform.once({ ...fault }),
};

/** The browser notices that there is no network, or that it is back. */
function reachable(run) {
  for (const { world } of run.living()) {
    const before = world.window.navigator.onLine;
    world.window.navigator.onLine = !run.platform.isOffline();
    if (!before && world.window.navigator.onLine) world.fire("online");
  }
}

const going = (frame, inFrame) => {
  // A frame that is removed gets no beforeunload (runtime.md 1.11).
  if (!inFrame) frame.world.fire("beforeunload");
  frame.world.fire("pagehide", { persisted: false });
  frame.world.hide();
  frame.gone = true;
};

/** What happens to the window in front. */
const WINDOW = {
  hide: ({ world }) => world.hide(),
  show: ({ world }) => world.hide(false),
  leave(frame) {
    if (frame.session.leave() === "left") frame.gone = true;
  },
  leaveAnyway(frame) {
    if (frame.session.leave(true) === "left") frame.gone = true;
  },
  close: (frame) => going(frame, false),
  closeInFrame: (frame) => going(frame, true),
  vanish: (frame) => void (frame.gone = true),
  reload(frame, number, run) {
    going(frame, false);
    run.device = frame.device;
    run.open();
  },
  reloadFrame(frame, number, run) {
    going(frame, false);
    run.device = frame.device;
    frame.lms.reloaded = true;
    run.open(frame.lms);
  },
  takeOver(frame) {
    if (frame.notice === "elsewhere") frame.session.takeOver();
  },
  stayAfterAll: ({ world }) => world.fire("beforeunload"),
};
