/** What the tests of a session share: a course, a platform, a learner. */
import { test } from "node:test";
import { scorm12 } from "../../../scormbuild/runtime/drivers/scorm12.js";
import { scorm2004 } from "../../../scormbuild/runtime/drivers/scorm2004.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { choice, fakeLms, fakeWorld, plan } from "./fake_lms.js";

export const DIALECTS = { 12: scorm12, 2004: scorm2004 };
export const STATUS = {
  12: ["cmi.core.lesson_status"],
  2004: ["cmi.completion_status", "cmi.success_status"],
};
export const RAW = { 12: "cmi.core.score.raw", 2004: "cmi.score.raw" };
export const MODE = { 12: "cmi.core.lesson_mode", 2004: "cmi.mode" };
export const CREDIT = { 12: "cmi.core.credit", 2004: "cmi.credit" };
export const EXIT = { 12: "cmi.core.exit", 2004: "cmi.exit" };
export const COMMIT = { 12: "LMSCommit", 2004: "Commit" };

export function both(name, run) {
  for (const version of ["12", "2004"]) test(`${name} (${version})`, () => run(version));
}

export function start(version, { lms = fakeLms(version), course = plan(), shelf } = {}) {
  const world = fakeWorld(lms, { shelf });
  const session = openSession(course, DIALECTS[version], world);
  const notices = [];
  session.listen((notice) => notices.push(notice.save));
  world.wait(200);
  return { lms, world, session, notices };
}

/** The same learner comes back: what the server holds goes on. */
export function again(lms, options = {}) {
  const next = fakeLms(lms.version, Object.fromEntries(lms.store));
  return start(lms.version, Object.assign({ lms: next }, options));
}

export function readAll(session) {
  for (const page of [1, 2]) {
    session.visit(page);
    session.finishPage(page);
  }
}

export function attempt(session, score) {
  session.visit(3);
  session.startAttempt(3, 77);
  session.answer(2, {
    response: score ? 0 : 1,
    score: score ? 100 : 0,
    interaction: choice(score ? 0 : 1),
  });
  session.finishAttempt(3, score);
}
