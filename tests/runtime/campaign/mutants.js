/**
 * Deliberate breaks of the runtime that the random visits must notice. Each is a change of text in
 * one file of scormbuild/runtime; where the text is not found any more, the break says so.
 *
 * @typedef {{name: string, file: string, from: string, to: string, quick?: boolean}} Mutant
 *   quick: noticed within the first seeds, so it is tried in `make test`
 */

/** @type {Mutant[]} */
export const MUTANTS = [
  {
    name: "a failed save is repeated without the way round",
    file: "tracking/outbox.js",
    from: "return detour() ? commit() : failed();",
    to: "return commit();",
  },
  {
    name: "statuses fall below what the platform held",
    quick: true,
    file: "drivers/scorm.js",
    from: "return held[index];\n  }",
    to: "return status;\n  }",
  },
  {
    name: "a state that was refused counts as saved",
    file: "tracking/outbox.js",
    from: "lost = put(fresh).includes(SUSPEND_DATA);\n      if (!lost || !source.shorten()) return;",
    to: "put(fresh);\n      return;",
  },
  {
    name: "of two devices the platform's state is dropped",
    file: "tracking/recall.js",
    from: "if (!goesOn) known = joinStates(known, stored, plan);",
    to: "if (!goesOn) known = kept.state;",
  },
  {
    name: "of two devices this one's copy is dropped",
    file: "tracking/recall.js",
    from: "if (!goesOn) known = joinStates(known, stored, plan);",
    to: "if (!goesOn) known = stored;",
  },
  {
    name: "healing does nothing",
    file: "tracking/session.js",
    from: "if (lost && recorder) recorder.again();\n      keep();",
    to: "",
  },
  {
    name: "nobody asks for the way to the server",
    quick: true,
    file: "tracking/outbox.js",
    from: "world.probe((reached) => {",
    to: "world.probe((reached) => {\n      reached = true;",
  },
  {
    name: "nothing is said at launch",
    quick: true,
    file: "tracking/session.js",
    from: "if (outbox) outbox.change(FIRST_COMMIT);",
    to: "",
  },
  {
    name: "a failed save is never repeated",
    quick: true,
    file: "tracking/outbox.js",
    from: "plan(BACK_OFF[Math.min(failures, BACK_OFF.length - 1)], true);",
    to: "",
  },
  {
    name: "the visit is ended twice",
    quick: true,
    file: "tracking/session.js",
    from: "ended = ended || elsewhere",
    to: "ended = elsewhere",
  },
  {
    name: "the status is written before the score",
    file: "drivers/scorm.js",
    from: "[...scored, ...dialect.compose(facts, keep, placeOf)]",
    to: "[...dialect.compose(facts, keep, placeOf), ...scored]",
  },
  {
    name: "reports leave a gap",
    file: "tracking/record.js",
    from: "journal().next += records.length;",
    to: "journal().next += records.length + 1;",
  },
  {
    name: "a window that takes over ignores what the other one kept when it crashed",
    file: "tracking/session.js",
    from: "if (kept) take(decode(kept.state).state, []);",
    to: "",
  },
  {
    name: "reports that a failed save lost are not said again",
    file: "tracking/record.js",
    from: "if (driver.forgetful) move();",
    to: "",
  },
  {
    name: "the copy in the browser is never read",
    file: "tracking/recall.js",
    from: 'harm === "newer" ? null : vault.read(now)',
    to: "null",
  },
  {
    name: "the copy in the browser is of whoever was here last",
    quick: true,
    file: "tracking/session.js",
    from: 'found ? checksum(learner) : "alone"',
    to: '"alone"',
  },
  {
    name: "the state of a later scormbuild is overwritten",
    file: "tracking/codec.js",
    from: 'version ? "newer" : given',
    to: "given",
  },
  {
    name: "an old copy wins over what the platform holds",
    file: "tracking/recall.js",
    from: "const goesOn = later && (same || copy.base === stored.rev);",
    to: "const goesOn = true;",
  },
  {
    name: "time counts while nobody can see the page",
    quick: true,
    file: "tracking/watch.js",
    from: "visible = now;",
    to: "",
  },
  {
    name: "time counts while the learner is away",
    file: "tracking/watch.js",
    from: "Math.min(clock.now(), active + IDLE_AFTER)",
    to: "clock.now()",
  },
  {
    name: "the visit is not suspended (2004)",
    quick: true,
    file: "drivers/dialect2004.js",
    from: '["cmi.exit", exit || "suspend"],',
    to: '["cmi.exit", exit || ""],',
  },
  {
    name: "the visit is not suspended (1.2)",
    file: "drivers/dialect12.js",
    from: '["cmi.core.exit", result && (exit ? "" : "suspend")],',
    to: '["cmi.core.exit", ""],',
  },
  {
    name: "the learner who stayed after all is told Saved",
    file: "tracking/outbox.js",
    from: "doubtful = true;",
    to: "",
  },
  {
    name: "two windows write",
    file: "tracking/session.js",
    from: 'if (!outbox) elsewhere = elsewhere || word === "writing";',
    to: "if (true) return;",
  },
  {
    name: "a window that takes over forgets what the other one knew",
    file: "tracking/session.js",
    from: "state = pairs ? joinStates(state, other, plan) : joinStates(other, state, plan);",
    to: "if (!pairs) state = joinStates(other, state, plan);",
  },
  {
    name: "a window that takes over believes itself",
    file: "tracking/session.js",
    from: "state = pairs ? joinStates(state, other, plan) : joinStates(other, state, plan);",
    to: "state = joinStates(other, state, plan);",
  },
  {
    name: "a window does not tell the others what it saves",
    file: "tracking/session.js",
    from: 'say("given");\n      const confirm',
    to: "const confirm",
  },
  {
    name: "what was earned can be lost",
    file: "tracking/status.js",
    from: "complete: earned.complete || complete,\n    success: better ? success : earned.success,",
    to: "complete,\n    success,",
  },
  {
    name: "a review is recorded",
    quick: true,
    file: "tracking/session.js",
    from: "!elsewhere && !/^(browse|review)$/.test(mode)",
    to: "!elsewhere",
  },
  {
    name: "results without credit are reported",
    file: "tracking/session.js",
    from: 'credited = snapshot.credit !== "no-credit";',
    to: "",
  },
  {
    name: "what was done before the platform came is lost",
    file: "tracking/session.js",
    from: "if (!isBlank(early)) state = mergeStates(state, early, plan, true);",
    to: "",
  },
  {
    name: "a commit that said false counts",
    quick: true,
    file: "tracking/outbox.js",
    from: "if (!save()) return failed();",
    to: "save();",
  },
  {
    name: "a platform that reads back nothing is trusted",
    quick: true,
    file: "tracking/outbox.js",
    from: 'let suspicious = held[0][1] === "";',
    to: "let suspicious = false;",
  },
];
