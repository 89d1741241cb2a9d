/** Single calls under the control of a test, and the judge of everything that is set. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { NAMES, createLms, createServer } from "./lms.js";
import { RULE_BOOKS, validate } from "./validator.js";

const DATA = "cmi.suspend_data";

function opened(version, browser = {}) {
  const lms = createLms(createServer(version), { freeze() {}, ...browser });
  const say = (call, ...values) => lms.api[NAMES[version][call]](...values);
  say("initialize", "");
  return { lms, say };
}

function both(name, run) {
  for (const version of ["12", "2004"]) test(`${name} (${version})`, () => run(version));
}

both("any value can be the answer, and the call does not happen", (version) => {
  for (const value of [undefined, null, 1, true, new String("true"), "nonsense"]) {
    const { lms, say } = opened(version);
    lms.fault({ call: "set", returns: value });
    assert.equal(say("set", DATA, "s1.a"), value);
    assert.equal(lms.values.has(DATA), false);
  }
});

both("an answer can be lost after the call happened", (version) => {
  const { lms, say } = opened(version);
  lms.fault({ call: "commit", throws: "NetworkError", after: true });
  say("set", DATA, "s1.a");
  assert.throws(() => say("commit", ""), /NetworkError/);
  assert.equal(lms.server.store.get(DATA), "s1.a");
});

both("the n-th call, some times, of one element, for a while", (version) => {
  let now = 0;
  const { lms, say } = opened(version, { now: () => now });
  const answers = (count, ...call) => Array.from({ length: count }, () => say(...call));
  lms.fault({ call: "commit", nth: 2, returns: "false", errorCode: "7" });
  assert.deepEqual(answers(3, "commit", ""), ["true", "false", "true"]);
  lms.server.faults.length = 0;
  lms.fault({ call: "commit", times: 2, returns: "false", errorCode: "7" });
  assert.deepEqual(answers(3, "commit", ""), ["false", "false", "true"]);
  assert.equal(say("error"), "0");
  lms.fault({ element: DATA, returns: "false", errorCode: "351" });
  lms.fault({ element: /location$/, returns: "false" });
  assert.equal(say("set", DATA, "s1.a"), "false");
  assert.equal(say("error"), "351");
  assert.equal(
    say("set", version === "12" ? "cmi.core.lesson_location" : "cmi.location", "p1"),
    "false",
  );
  lms.server.faults.length = 0;
  lms.fault({ from: 1000, until: 2000, with: ["down"] });
  const at = (time) => {
    now = time;
    return say("commit", "");
  };
  assert.deepEqual([at(999), at(1000), at(1999), at(2000)], ["true", "false", "false", "true"]);
});

both("values can be cut, and calls can take their time", (version) => {
  let frozen = 0;
  const { lms, say } = opened(version, { freeze: (milliseconds) => (frozen += milliseconds) });
  lms.fault({ call: "set", truncate: 3 });
  lms.fault({ call: "get", truncate: 2 });
  lms.fault({ call: "commit", delay: 4000 });
  say("set", DATA, "s1.abc");
  assert.equal(lms.values.get(DATA), "s1.");
  assert.equal(say("get", DATA), "s1");
  assert.equal(say("commit", ""), "true");
  assert.equal(frozen, 4000);
});

both("without a clock of a test, a delay blocks as a request does", (version) => {
  const lms = createLms(createServer(version, { behaviours: ["slow"], settings: { slow: 30 } }));
  const began = Date.now();
  lms.api[NAMES[version].commit]("");
  assert.ok(Date.now() - began >= 30);
});

both("everything is logged, with what was malformed", (version) => {
  const { lms, say } = opened(version);
  say("set", DATA, "s1.a b");
  say("commit", "");
  assert.deepEqual(
    lms.calls.map(([name]) => name.replace(/^LMS/, "")),
    ["Initialize", "SetValue", "Commit"],
  );
  assert.deepEqual(lms.malformed, [[DATA, "s1.a b", [{ book: "safe", error: "unsafe" }]]]);
  assert.deepEqual(lms.sets(), [[DATA, "s1.a b"]]);
  assert.equal(lms.count("Commit"), 1);
});

both("the server tells of every value that it stores", (version) => {
  const { lms, say } = opened(version);
  const seen = [];
  lms.server.watch = (element, value, before) => seen.push([element, value, before]);
  for (const text of ["s1.a.", "s1.b."]) {
    say("set", DATA, text);
    say("commit", "");
  }
  assert.deepEqual(seen, [
    [DATA, "s1.a.", undefined],
    [DATA, "s1.b.", "s1.a."],
  ]);
});

// runtime.md 3.1, the acceptance matrix; what the books say of each row.
const before = (type) =>
  new Map([
    ["cmi.interactions.0.id", "q0"],
    ["cmi.interactions.0.type", type],
  ]);
const I = "cmi.interactions.0.";
for (const [version, element, value, type, ...books] of [
  ["12", "cmi.core.lesson_status", "not attempted", "", "moodle", "moodle-standards"],
  ["12", "cmi.core.lesson_status", "incomplete", ""],
  ["12", "cmi.core.exit", "normal", "", "moodle", "moodle-standards", "safe"],
  ["12", "cmi.core.score.raw", "101", "", "moodle", "moodle-standards", "safe"],
  ["12", "cmi.core.score.raw", "", "", "safe", "other version"],
  ["12", "cmi.core.score.raw", "90.5", ""],
  ["12", "cmi.core.session_time", "0:00:05", "", "moodle", "moodle-standards", "standard", "safe"],
  ["12", "cmi.core.session_time", "0000:00:05", ""],
  [
    "12",
    `${I}id`,
    "a b",
    "choice",
    "moodle",
    "moodle-standards",
    "standard",
    "safe",
    "other version",
  ],
  ["12", `${I}id`, "Q_1.2-3", "choice", "standard", "safe"],
  ["12", `${I}type`, "long-fill-in", "", "moodle", "moodle-standards"],
  ["12", `${I}result`, "incorrect", "choice", "moodle", "moodle-standards", "standard"],
  ["12", `${I}weighting`, "150", "choice", "moodle", "moodle-standards"],
  ["12", `${I}student_response`, "x".repeat(256), "fill-in", "moodle-standards", "standard"],
  ["12", `${I}student_response`, "opt-1", "choice", "standard"],
  ["12", `${I}student_response`, "a,c", "choice"],
  ["12", `${I}student_response`, "t", "true-false"],
  ["2004", `${I}learner_response`, "opt_1", "choice"],
  ["2004", `${I}learner_response`, "opt-1", "choice", "moodle", "moodle-standards"],
  ["2004", `${I}learner_response`, "a[,]a", "choice", "moodle", "moodle-standards"],
  ["2004", `${I}learner_response`, "", "choice", "moodle", "moodle-standards"],
  ["2004", `${I}learner_response`, "src-a[.]tgt_b", "matching", "moodle", "moodle-standards"],
  ["2004", `${I}learner_response`, "t", "true-false", "moodle", "moodle-standards"],
  ["2004", `${I}learner_response`, "x".repeat(251), "fill-in", "standard"],
  [
    "2004",
    `${I}learner_response`,
    "a\nb",
    "fill-in",
    "moodle",
    "moodle-standards",
    "standard",
    "safe",
  ],
  ["2004", `${I}learner_response`, "{x", "fill-in", "safe"],
  ["2004", `${I}learner_response`, "3,14", "numeric", "moodle", "moodle-standards", "safe"],
  ["2004", `${I}learner_response`, "x".repeat(4001), "long-fill-in", "standard"],
  ["2004", `${I}learner_response`, "1[.]a[,]2[.]3.5", "performance"],
  ["2004", `${I}learner_response`, "agree", "likert"],
  ["2004", `${I}learner_response`, "anything", "other"],
  ["2004", `${I}learner_response`, "c[,]a", "sequencing"],
  ["2004", `${I}correct_responses.0.pattern`, "[:]4", "numeric", "moodle", "moodle-standards"],
  ["2004", `${I}correct_responses.0.pattern`, "1[:]4", "numeric"],
  ["2004", `${I}correct_responses.0.pattern`, "{case_matters=false}x", "fill-in", "safe"],
  ["2004", `${I}timestamp`, "2026-01-02T10:00:00", "choice"],
  ["2004", `${I}timestamp`, "2026-01-02T10:00:00Z", "choice", "moodle", "moodle-standards", "safe"],
  ["2004", `${I}timestamp`, "2039-01-02T10:00:00", "choice", "moodle", "moodle-standards"],
  ["2004", `${I}description`, "a\nb", "choice", "moodle", "moodle-standards", "standard", "safe"],
  ["2004", "cmi.score.scaled", "5e-1", "", "moodle", "moodle-standards", "safe"],
  ["2004", "cmi.score.scaled", "1.5", "", "moodle", "moodle-standards"],
  ["2004", "cmi.session_time", "PT", "", "moodle", "moodle-standards", "standard", "safe"],
  ["2004", "cmi.suspend_data", "x".repeat(64001), "", "moodle", "moodle-standards", "safe"],
  ["2004", "adl.nav.request", "suspendAll", ""],
  ["2004", "cmi.learner_id", "x", "", "moodle", "moodle-standards"],
  ["2004", "cmi.score.raw", 90, "", "standard"],
]) {
  test(`${version} ${element} = ${String(value).slice(0, 30)} ${type}`, () => {
    const held = type ? before(type) : new Map([[`${I}id`, "q0"]]);
    assert.deepEqual(
      validate(version, element, value, held).map(({ book }) => book),
      books,
    );
  });
}

test("the order of an interaction is judged", () => {
  const books = (element, held = new Map()) =>
    validate("2004", element, "x", held).map(({ book }) => book);
  assert.ok(books(`${I}description`).includes("moodle"));
  assert.ok(books("cmi.interactions.1.id", new Map()).includes("moodle"));
  assert.deepEqual(books("cmi.interactions.1.id", before("choice")), []);
  const pattern = `${I}correct_responses.1.pattern`;
  const held = before("numeric").set(`${I}correct_responses.0.pattern`, "1[:]2");
  assert.deepEqual(
    validate("2004", pattern, "1[:]2", held).map(({ book }) => book),
    ["standard"],
  );
  assert.equal(RULE_BOOKS.length, 4);
});
