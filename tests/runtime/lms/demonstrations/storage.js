/** What becomes of values, and what Moodle makes of results. */
import assert from "node:assert/strict";
import { is12, status, raw, exit, mode, DATA, stores, saves, leave } from "./helpers.js";

export const STORAGE = {
  lie(open) {
    const page = open({ also: ["down"] });
    assert.equal(saves(page), "true");
    assert.equal(page.say("error"), "0");
    assert.equal(page.stored(DATA), undefined);
  },
  forgetful(open) {
    const page = open({ also: ["down"] });
    assert.equal(saves(page), "false");
    page.lms.server.turn("down", false);
    assert.equal(saves(page), "true");
    assert.equal(page.stored(DATA), undefined);
  },
  slow(open) {
    let frozen = 0;
    const page = open({ browser: { freeze: (milliseconds) => (frozen += milliseconds) } });
    saves(page);
    assert.equal(frozen, 4000);
  },
  "sends-all"(open) {
    const page = open();
    saves(page);
    page.lms.server.store.delete(DATA);
    page.say("set", "cmi.location", "p1");
    page.say("commit", "");
    assert.equal(page.stored(DATA), "s1.a");
  },
  "beacon-budget"(open) {
    const page = open();
    leave(page, "pagehide");
    assert.equal(saves(page, "x".repeat(65536)), "false");
    assert.equal(saves(page, "x".repeat(65000)), "true");
  },
  "beacon-says-true"(open) {
    const page = open({ also: ["down"] });
    assert.equal(saves(page), "false");
    leave(page, "pagehide");
    assert.equal(saves(page), "true");
    assert.equal(page.say("error"), "0");
  },
  "beacon-at-three-moments"(open) {
    const page = open({ also: ["down"] });
    leave(page, "beforeunload");
    assert.equal(saves(page), "true");
    leave(page, "pagehide");
    assert.throws(() => saves(page), /NetworkError/);
    leave(page, "hidden");
    assert.equal(saves(page), "false");
  },
  "sync-refused"(open) {
    const page = open();
    for (const moment of ["beforeunload", "pagehide", "unload"]) {
      leave(page, moment);
      assert.throws(() => saves(page), /NetworkError/);
    }
    leave(page, "hidden");
    assert.equal(saves(page), "true");
    page.lms.gone = true;
    assert.throws(() => saves(page), /NetworkError/);
  },
  down(open) {
    const page = open();
    assert.equal(saves(page), "false");
    assert.equal(page.say("error"), is12(page.version) ? "101" : "391");
    assert.equal(page.stored(DATA), undefined);
  },
  "answer-lost"(open) {
    const page = open();
    assert.equal(saves(page), "false");
    assert.equal(page.stored(DATA), "s1.a");
  },
  "login-page"(open) {
    const page = open();
    assert.equal(saves(page), "true");
    assert.equal(page.stored(DATA), undefined);
  },
  "bad-score-loses-all"(open) {
    const page = open();
    page.say("set", raw(page.version), "");
    assert.equal(saves(page), "false");
    assert.equal(page.stored(DATA), undefined);
    page.say("set", raw(page.version), "70");
    assert.equal(saves(page), "true");
    assert.equal(page.stored(raw(page.version)), "70");
  },
  truncates: (open) => stores(open(), "x".repeat(5000), "x".repeat(4096)),
  "drops-too-long"(open) {
    const page = open();
    saves(page);
    stores(page, "x".repeat(5000), "s1.a");
    stores(page, "s1.b", "s1.b");
  },
  "stops-when-too-long"(open) {
    const page = open();
    saves(page);
    stores(page, "x".repeat(5000), "s1.a");
    stores(page, "s1.b", "s1.a");
  },
  trims: (open) => stores(open(), " s1.a\n", "s1.a"),
  "escapes-html": (open) => stores(open(), "a<b", "a&#60;b"),
  "folds-case": (open) => stores(open(), "s1.A", "s1.a"),
  "letterless-to-numbers"(open) {
    const page = open();
    stores(page, "007", "7");
    stores(page, "1.10", "1.1");
    stores(page, "3/12", "NaN");
    stores(page, "p3", "p3");
  },
  "strips-characters": (open) => stores(open(), "a\u0001b", "ab"),
  "quoted-in-script"(open) {
    const page = open({ stored: { [DATA]: "it's" } });
    assert.equal(page.say("get", DATA), "");
  },
  "reads-empty"(open) {
    const page = open({ stored: { [DATA]: "s1.a" } });
    page.say("set", raw(page.version), "80");
    page.say("set", status(page.version), "completed");
    page.say("commit", "");
    const read = [raw, status, mode].map((element) => page.say("get", element(page.version)));
    assert.deepEqual(read, ["", "", ""]);
    assert.equal(page.say("get", DATA), "s1.a");
    assert.equal(page.stored(status(page.version)), "completed");
  },
  "finish-completes"(open) {
    const page = open();
    page.say("terminate", "");
    assert.equal(page.stored("cmi.core.lesson_status"), "completed");
  },
  "mastery-decides"(open) {
    const page = open({ stored: { "cmi.student_data.mastery_score": "80" } });
    page.say("set", "cmi.core.score.raw", "30");
    page.say("set", "cmi.core.lesson_status", "incomplete");
    page.say("commit", "");
    assert.equal(page.stored("cmi.core.lesson_status"), "incomplete");
    page.say("terminate", "");
    assert.equal(page.stored("cmi.core.lesson_status"), "failed");
  },
  "threshold-decides"(open) {
    const page = open({ stored: { "cmi.completion_threshold": "0.9" } });
    for (const [progress, expected] of [
      ["0.5", "incomplete"],
      ["0.95", "completed"],
    ]) {
      page.say("set", "cmi.progress_measure", progress);
      page.say("set", "cmi.completion_status", "completed");
      page.say("commit", "");
      assert.equal(page.stored("cmi.completion_status"), expected);
    }
  },
  "exit-forgets"(open) {
    const page = open();
    page.say("set", "cmi.exit", "suspend");
    saves(page);
    page.say("terminate", "");
    const kept = page.again();
    assert.equal(kept.say("get", DATA), "s1.a");
    kept.say("set", "cmi.exit", "normal");
    kept.say("terminate", "");
    assert.equal(kept.again().say("get", DATA), "");
  },
  "entry-after-suspend"(open) {
    const page = open();
    const entry = is12(page.version) ? "cmi.core.entry" : "cmi.entry";
    assert.equal(page.say("get", entry), "ab-initio");
    page.say("set", exit(page.version), "suspend");
    page.say("terminate", "");
    const next = page.again();
    assert.equal(next.say("get", entry), "resume");
    next.say("set", exit(page.version), "");
    next.say("terminate", "");
    assert.equal(next.again().say("get", entry), "");
  },
  "review-after-completion"(open) {
    const page = open();
    page.say("set", status(page.version), "completed");
    page.say("terminate", "");
    const next = page.again();
    assert.equal(next.say("get", mode(page.version)), "review");
    next.say("set", raw(page.version), "20");
    next.say("commit", "");
    assert.equal(next.stored(raw(page.version)), "20");
  },
  "exitall-throws"(open) {
    const page = open();
    page.say("set", "adl.nav.request", "exitAll");
    page.say("set", DATA, "s1.a");
    assert.throws(() => page.say("terminate", ""), SyntaxError);
    assert.equal(page.stored(DATA), "s1.a");
  },
};
