/** Somebody else with the same course at the same computer: neither gets what the other one did. */
import { decode } from "../../../scormbuild/runtime/tracking/codec.js";
import { createLms } from "../lms/lms.js";
import { createLearner } from "./learner.js";

/** Long enough for a platform that comes late, and for the first save. */
const STAY = 9000;

/** @param {object} script @param {ReturnType<typeof import("./platform.js").createPlatform>} platform */
export function createStranger({ course }, { stranger: server, isHonest }) {
  const problems = [];
  /** What they answered, as text. */
  const given = new Set();
  const textOf = (n, { response, score }) => JSON.stringify([n, response, score]);
  const learner = createLearner(course, (frame, n, answer) => {
    if (answer) given.add(textOf(n, answer));
  });

  /** @param {object} run @param {number} number @returns {number} how long they were there */
  function visit({ device, now }, number) {
    const frame = device.open(now, () => {}, createLms(server, { freeze() {} }));
    learner.answer(frame, number);
    frame.world.wait(STAY);
    frame.session.leave(true);
    frame.gone = true;
    const { answers } = decode(server.store.get("cmi.suspend_data")).state;
    for (const [n, answer] of isHonest() ? Object.entries(answers) : [])
      if (!given.has(textOf(Number(n), answer)))
        problems.push(`somebody else's answer: ${textOf(Number(n), answer)}`);
    return frame.world.clock.now() - now;
  }
  return { visit, problems };
}
