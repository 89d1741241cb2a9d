/** Every behaviour of the platform shows, and shows no more when it is made kind. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BEHAVIOURS } from "./behaviours.js";
import { DEMONSTRATIONS } from "./demonstrations.js";
import { NAMES, behavioursOf, createLms, createServer } from "./lms.js";
import { PRESETS } from "./presets.js";
import { ACTIONS } from "./scripts.js";
import { RULE_BOOKS } from "./validator.js";

/** A page and what a course says to it. */
function page(lms) {
  const { version, server } = lms;
  return {
    lms,
    version,
    say: (call, ...values) => lms.api[NAMES[version][call]](...values),
    stored: (element) => server.store.get(element),
    again() {
      const next = page(createLms(server, { freeze() {} }));
      next.say("initialize", "");
      return next;
    },
  };
}

/** @param {string[]} kind behaviours that stay off */
function opener(version, name, kind) {
  return ({ stored, also = [], browser, closed } = {}) => {
    const behaviours = also.concat(name);
    const server = createServer(version, { stored, behaviours, kind });
    const opened = page(createLms(server, { freeze() {}, ...browser }));
    if (!closed && name !== "api-gone") opened.say("initialize", "");
    return opened;
  };
}

test("behaviours and demonstrations are the same names", () => {
  assert.deepEqual(Object.keys(DEMONSTRATIONS).sort(), Object.keys(BEHAVIOURS).sort());
});

for (const [name, { versions = ["12", "2004"] }] of Object.entries(BEHAVIOURS)) {
  for (const version of versions) {
    test(`${name} shows, and not when made kind (${version})`, () => {
      const show = DEMONSTRATIONS[name];
      show(opener(version, name, []));
      assert.throws(() => show(opener(version, name, [name])), assert.AssertionError);
    });
  }
}

const SOURCE = /\b(moodle|runtime|standards)\.md \d/;

test("everything cites where it is known from", () => {
  const entries = [BEHAVIOURS, ACTIONS, PRESETS].flatMap(Object.entries);
  for (const [name, { source }] of entries.concat(RULE_BOOKS.map((book) => [book.name, book])))
    assert.match(source, name === "kind" ? /lms\.js/ : SOURCE, name);
});

test("presets are made of behaviours, and every figure belongs to one", () => {
  for (const name of Object.keys(PRESETS)) {
    for (const version of ["12", "2004"]) {
      assert.ok(Array.isArray(behavioursOf([name], version)));
      createLms(createServer(version, { behaviours: [name] }));
    }
    for (const figure of Object.keys(PRESETS[name].settings || {})) assert.ok(BEHAVIOURS[figure]);
  }
  assert.throws(() => behavioursOf(["unheard-of"], "12"), /unheard-of/);
});

test("Moodle's Terminate that fails leaves the session open (2004)", () => {
  // runtime.md 1.8: retry works.
  const opened = opener("2004", "moodle", [])();
  opened.lms.server.turn("down");
  opened.say("set", "cmi.exit", "suspend");
  assert.equal(opened.say("terminate", ""), "false");
  opened.lms.server.turn("down", false);
  assert.equal(opened.say("terminate", ""), "true");
  assert.equal(opened.stored("cmi.exit"), "suspend");
});

test("the platform runs in a browser: nothing of Node is imported", () => {
  const files = [
    "lms",
    "behaviours",
    "presets",
    "scripts",
    "validator",
    "judge",
    "rules",
    "moments",
  ]
    .concat(["conversation", "data", "moodle", "server"].map((name) => `behaviours/${name}`))
    .map((name) => new URL(`${name}.js`, import.meta.url));
  for (const file of files)
    assert.doesNotMatch(
      readFileSync(file, "utf8"),
      /from "node:|require\(|process\.|Buffer/,
      file.pathname,
    );
});
