/** A computer of the learner: one storage, some windows of the same course. */
import { scorm12 } from "../../../scormbuild/runtime/drivers/scorm12.js";
import { scorm2004 } from "../../../scormbuild/runtime/drivers/scorm2004.js";
import { openSession } from "../../../scormbuild/runtime/tracking/session.js";
import { createLms } from "../lms/lms.js";
import { heed } from "./manners.js";
import { fakeWorld } from "../tracking/fake_lms.js";

const DIALECTS = { 12: scorm12, 2004: scorm2004 };

/** @param {number} number @param {object} script @param {object} platform @param {object} chance */
export function createDevice(number, script, platform, chance) {
  const shelf = new Map();
  const channels = [];
  const device = { number, windows: [], open };

  /** A channel of this browser that knows whose window it is. */
  function channelOf(owner) {
    return class {
      constructor(name) {
        this.name = name;
        channels.push({ owner, channel: this });
      }
      postMessage(data) {
        for (const { owner: other, channel } of channels.slice())
          if (other !== owner && !other.gone && channel.name === this.name)
            channel.onmessage({ data });
      }
    };
  }

  /** @param {number} now @param {(frame: object) => void} noticed @param {object} [lms] a page that is open already */
  function open(now, noticed, lms = createLms(platform.server, { freeze() {} })) {
    const frame = { device, lms, gone: false, contested: false, opened: now, notice: "connecting", failures: 0 };
    const world = fakeWorld(lms, { shelf, now });
    heed(frame, world);
    if (script.private)
      world.shelf = () => {
        throw new Error("SecurityError");
      };
    world.window.BroadcastChannel = channelOf(frame);
    world.random = chance.next;
    world.probe = (answer) => {
      const reach = platform.reach();
      if (reach !== "silent") world.timers.set(() => answer(reach === "reached"), 150);
    };
    world.window.navigator.onLine = !platform.isOffline();
    frame.world = world;
    frame.session = openSession(script.course, DIALECTS[script.version], world);
    frame.session.listen(({ save, failures }) => {
      frame.notice = save;
      frame.failures = failures;
      noticed(frame);
    });
    device.windows.push(frame);
    return frame;
  }
  return device;
}
