/** What happens to windows and around them; what learners do in them is in learner.js. */
import { RANKS } from "./results.js";

/** Longer than the widest interval and the longest wait for an answer of the probe. */
const LONG = 66000;

/** The window is no more, without a goodbye. @param {object} frame */
export function vanish(frame) {
  frame.gone = true;
  frame.vanished = frame.world.clock.now();
  // Without a platform nobody knows whose the copy would be.
  frame.lost = frame.notice === "connecting";
}

/** Browsers tell of changes only. @param {boolean} hidden */
function turn({ world }, hidden) {
  if ((world.window.document.visibilityState === "hidden") !== hidden) world.hide(hidden);
}

function going(frame, inFrame) {
  // A frame that is removed gets no beforeunload (runtime.md 1.11).
  if (!inFrame) frame.world.fire("beforeunload");
  frame.world.fire("pagehide", { persisted: false });
  turn(frame, true);
  frame.gone = true;
}

/** After the farewell the page is closed. @param {boolean} anyway */
function left(frame, anyway) {
  if (frame.session.leave(anyway) === "left") going(frame, false);
}

/** The browser notices that there is no network, or that it is back. */
function reachable(run) {
  for (const { world } of run.living()) {
    const before = world.window.navigator.onLine;
    world.window.navigator.onLine = !run.platform.isOffline();
    if (!before && world.window.navigator.onLine) world.fire("online");
  }
}

/** A teacher, or the platform itself, gives a better status. @param {number} number any */
function raise({ platform: { server }, books }, number) {
  const elements = Object.keys(RANKS).filter((element) => server.store.has(element));
  const element = elements[number % elements.length];
  const better = RANKS[element].slice(RANKS[element].indexOf(server.store.get(element)) + 1);
  const known = better.filter((value) => /^(failed|completed|passed)$/.test(value));
  if (!known.length) return;
  const value = known[(number >> 4) % known.length];
  server.store.set(element, value);
  const exit = server.version === "12" ? "cmi.core.exit" : "cmi.exit";
  // Else Moodle (2004) forgets it at the launch.
  if (!server.store.has(exit)) server.store.set(exit, "suspend");
  books.raised(element, value);
}

export const OUTSIDE = {
  wait(run, { time }) {
    const trouble = run.platform.trouble();
    const failures = run.platform.failed();
    run.wait(time);
    // What failed meanwhile is tried again later than that.
    if (time < LONG || run.platform.failed() > failures) return;
    if (trouble === "lying-silent") run.living().forEach(run.books.lied);
    if (!trouble) run.living().forEach(run.books.recovered);
  },
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
  closeAll: (run) => run.living().forEach((frame) => going(frame, false)),
  raise(run, { number }) {
    // A platform that reads back nothing cannot tell the course.
    if (!run.living().length && !run.platform.server.has("reads-empty")) raise(run, number);
  },
  stranger(run, { number }) {
    if (!run.living().length) run.now += run.stranger.visit(run, number);
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

export const WINDOW = {
  hide: (frame) => turn(frame, true),
  show: (frame) => turn(frame, false),
  leave: (frame) => left(frame, false),
  leaveAnyway: (frame) => left(frame, true),
  close: (frame) => going(frame, false),
  closeInFrame: (frame) => going(frame, true),
  vanish,
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
  /** Back in the browser's history, and forward again. */
  backAgain(frame) {
    frame.world.fire("pagehide", { persisted: true });
    turn(frame, true);
    frame.world.fire("pageshow", { persisted: true });
    turn(frame, false);
  },
};
