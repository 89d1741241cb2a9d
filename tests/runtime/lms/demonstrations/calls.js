/** How a platform begins, answers, refuses and ends. */
import assert from "node:assert/strict";
import {
  is12,
  status,
  raw,
  exit,
  mode,
  learner,
  DATA,
  refuses,
  saves,
  interaction,
  leave,
} from "./helpers.js";

export const CALLS = {
  "late-api"(open) {
    let now = 0;
    const { lms, version } = open({ browser: { now: () => now } });
    const host = lms.install({});
    const name = is12(version) ? "API" : "API_1484_11";
    now = 2999;
    assert.equal(host[name], undefined);
    now = 3000;
    assert.equal(host[name], lms.api);
  },
  "api-gone"(open) {
    assert.throws(() => open().say("commit", ""), /closed/);
  },
  booleans(open) {
    assert.equal(open().say("commit", ""), true);
  },
  digits(open) {
    assert.equal(open().say("commit", ""), "1");
  },
  "string-objects"(open) {
    assert.equal(typeof open().say("commit", ""), "object");
  },
  "no-answers"(open) {
    const page = open();
    assert.equal(page.say("commit", ""), undefined);
    assert.equal(page.say("get", learner(page.version)), "ada");
  },
  nulls(open) {
    assert.equal(open().say("get", DATA), null);
  },
  "false-though-fine"(open) {
    const page = open();
    assert.equal(page.say("set", DATA, "s1.a"), "false");
    assert.equal(page.say("error"), "0");
    assert.equal(page.lms.values.get(DATA), "s1.a");
  },
  "throws-on-quotes"(open) {
    assert.throws(() => open().say("set", DATA, "it's"), /quote/);
  },
  "empty-argument"(open) {
    const page = open();
    assert.equal(page.say("commit", "now"), "false");
    assert.equal(page.say("error"), "201");
  },
  "stays-terminated"(open) {
    const page = open();
    page.say("terminate", "");
    const errors = ["initialize", "set", "get", "commit", "terminate"].map((call) => {
      page.say(call, call === "set" || call === "get" ? DATA : "", "");
      return page.say("error");
    });
    assert.deepEqual(errors, ["104", "133", "123", "143", "113"]);
  },
  "no-second-start"(open) {
    const page = open();
    page.say("terminate", "");
    assert.equal(page.say("initialize", ""), "false");
    assert.equal(page.say("error"), "101");
  },
  "initialised-once"(open) {
    const page = open();
    assert.equal(page.say("initialize", ""), "false");
    assert.equal(page.say("error"), is12(page.version) ? "101" : "103");
  },
  "needs-initialise"(open) {
    const page = open({ closed: true });
    const errors = ["set", "get", "commit", "terminate"].map((call) => {
      page.say(call, call === "set" || call === "get" ? DATA : "", "");
      return page.say("error");
    });
    const old = ["301", "301", "301", "301"];
    assert.deepEqual(errors, is12(page.version) ? old : ["132", "122", "142", "112"]);
  },
  "finish-closes-anyway"(open) {
    const page = open({ also: ["down", "needs-initialise"] });
    assert.equal(page.say("terminate", ""), "false");
    assert.equal(page.say("terminate", ""), "false");
    assert.equal(page.say("error"), "301");
    assert.equal(page.say("initialize", ""), "true");
  },
  "terminate-closes-anyway"(open) {
    const page = open({ also: ["down", "stays-terminated"] });
    assert.equal(page.say("terminate", ""), "false");
    assert.equal(page.say("terminate", ""), "false");
    assert.equal(page.say("error"), "113");
  },
  "finish-always-true"(open) {
    const page = open({ also: ["down"] });
    page.say("set", DATA, "s1.a");
    assert.equal(page.say("terminate", ""), "true");
    assert.equal(page.stored(DATA), undefined);
  },
  "unload-commit-refused"(open) {
    const page = open();
    leave(page, "pagehide");
    assert.equal(saves(page), null);
    assert.equal(page.say("error"), is12(page.version) ? "101" : "391");
    page.say("terminate", "");
    assert.equal(page.stored(DATA), "s1.a");
  },
  "no-lesson-mode"(open) {
    const page = open();
    assert.equal(page.say("get", mode(page.version)), "");
    assert.equal(page.say("error"), "401");
  },
  "no-interactions"(open) {
    const page = open();
    page.say("get", "cmi.interactions._children");
    assert.equal(page.say("error"), "401");
    refuses(page, "cmi.interactions.0.id", "q0", "401");
  },
  "unknown-elements"(open) {
    const page = open();
    refuses(page, "cmi.unheard_of", "x", is12(page.version) ? "201" : "401");
    page.say("get", "cmi.unheard_of");
    assert.equal(page.say("error"), is12(page.version) ? "201" : "401");
  },
  "write-only"(open) {
    const page = open();
    page.say("set", exit(page.version), "suspend");
    assert.equal(page.say("get", exit(page.version)), "");
    assert.equal(page.say("error"), is12(page.version) ? "404" : "405");
  },
  "value-not-set"(open) {
    const page = open();
    page.say("get", "cmi.location");
    assert.equal(page.say("error"), "403");
  },
  counts(open) {
    const page = open();
    interaction(page, 0, "choice");
    interaction(page, 1, "choice");
    assert.equal(page.say("get", "cmi.interactions._count"), "2");
    assert.match(page.say("get", "cmi.interactions._children"), /^id,.*latency/);
  },
  keywords(open) {
    const page = open();
    refuses(page, "cmi.interactions._count", "3", is12(page.version) ? "402" : "404");
  },
  "read-only"(open) {
    const page = open();
    refuses(page, learner(page.version), "bob", is12(page.version) ? "403" : "404");
  },
  "index-order"(open) {
    const page = open();
    refuses(page, "cmi.interactions.2.id", "q2", is12(page.version) ? "201" : "351");
  },
  dependencies(open) {
    const page = open();
    refuses(page, "cmi.interactions.0.type", "choice", "408");
    page.say("set", "cmi.interactions.0.id", "q0");
    refuses(page, "cmi.interactions.0.learner_response", "a", "408");
  },
  "value-patterns"(open) {
    const page = open();
    const bad = is12(page.version) ? "unknown" : "passed";
    refuses(page, status(page.version), bad, is12(page.version) ? "405" : "406");
    refuses(page, raw(page.version), "three", is12(page.version) ? "405" : "406");
  },
  "standards-mode"(open) {
    const page = open();
    refuses(page, DATA, "x".repeat(4097), "405");
    refuses(page, "cmi.core.lesson_location", "x".repeat(256), "405");
  },
  ranges(open) {
    const page = open();
    if (is12(page.version)) refuses(page, raw(page.version), "101", "405");
    else refuses(page, "cmi.score.scaled", "1.2", "407");
  },
  "answer-forms"(open) {
    const page = open();
    interaction(page, 0, "choice");
    refuses(page, "cmi.interactions.0.learner_response", "opt-1", "406");
    refuses(page, "cmi.interactions.0.learner_response", "", "406");
  },
  "unique-ids"(open) {
    const page = open();
    page.say("set", "cmi.objectives.0.id", "one");
    refuses(page, "cmi.objectives.0.id", "two", "351");
    refuses(page, "cmi.objectives.1.id", "one", "351");
  },
  "type-clears-patterns"(open) {
    const page = open();
    interaction(page, 0, "choice");
    page.say("set", "cmi.interactions.0.correct_responses.0.pattern", "a");
    page.say("set", "cmi.interactions.0.type", "choice");
    assert.equal(page.lms.values.has("cmi.interactions.0.correct_responses.0.pattern"), false);
  },
  "comments-append"(open) {
    const page = open();
    page.say("set", "cmi.comments", "a");
    page.say("set", "cmi.comments", "b");
    assert.equal(page.lms.values.get("cmi.comments"), "ab");
  },
  "index-resets"(open) {
    const page = open();
    page.say("set", "cmi.interactions.0.id", "first");
    page.say("set", "cmi.interactions.2.id", "third");
    assert.equal(page.lms.values.get("cmi.interactions.0.id"), "third");
  },
};
