/** Words of the demonstrations; `page` is what behaviours.test.js opens. */
import assert from "node:assert/strict";

export const is12 = (version) => version === "12";
export const status = (version) =>
  is12(version) ? "cmi.core.lesson_status" : "cmi.completion_status";
export const raw = (version) => (is12(version) ? "cmi.core.score.raw" : "cmi.score.raw");
export const exit = (version) => (is12(version) ? "cmi.core.exit" : "cmi.exit");
export const mode = (version) => (is12(version) ? "cmi.core.lesson_mode" : "cmi.mode");
export const learner = (version) => (is12(version) ? "cmi.core.student_id" : "cmi.learner_id");
export const DATA = "cmi.suspend_data";

/** A value refused with this error, and not taken. */
export function refuses(page, element, value, error) {
  assert.equal(page.say("set", element, value), "false");
  assert.equal(page.say("error"), error);
  assert.notEqual(page.lms.values.get(element), value);
}

/** What the server has of a text. */
export function stores(page, text, kept) {
  page.say("set", DATA, text);
  page.say("commit", "");
  assert.equal(page.stored(DATA), kept);
}

export const saves = (page, value = "s1.a") => {
  page.say("set", DATA, value);
  return page.say("commit", "");
};

export function interaction(page, index, type) {
  page.say("set", `cmi.interactions.${index}.id`, `q${index}`);
  page.say("set", `cmi.interactions.${index}.type`, type);
}

export const leave = (page, moment) => (page.lms.moment = moment);
