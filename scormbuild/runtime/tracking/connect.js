/**
 * Waits for the platform: it may appear after the page, and may refuse the first call.
 *
 * @typedef {import("./types.js").Driver} Driver
 */
import { findApi } from "./find.js";
import { createScormDriver } from "../drivers/scorm.js";

/**
 * Ten quick looks, then ten slow ones: six seconds. Where no other window is around only the
 * application that shows this one can bring a platform, and does so at once: the quick ones do.
 */
const QUICK_LOOK = 100;
const SLOW_LOOK = 500;
const LOOKS_OF_A_KIND = 10;
const MOST_LOOKS = 20;

const MOST_REFUSALS = 3;
const AFTER_REFUSAL = 1000;

/**
 * The first look is taken before this returns.
 *
 * @param {import("../drivers/scorm.js").Dialect} dialect the version of this package; it is never guessed
 * @param {import("./types.js").World} world
 * @param {(line: string) => void} log
 * @param {(driver: Driver | null, refused?: number) => void} arrived called once; null when there
 *   is no platform, or one that refused this visit
 */
export function connect(dialect, world, log, arrived) {
  const { parent, opener } = world.window;
  const most = parent === world.window && !opener ? LOOKS_OF_A_KIND : MOST_LOOKS;
  let looks = 0;
  let refusals = 0;

  /** @param {number} delay @param {boolean} more */
  function later(delay, more) {
    if (more) world.timers.set(look, delay);
    else arrived(null, refusals);
  }

  function look() {
    const found = findApi(world.window, dialect.api, dialect.calls[0]);
    if (!found) {
      looks++;
      later(looks > LOOKS_OF_A_KIND ? SLOW_LOOK : QUICK_LOOK, looks <= most);
      return;
    }
    const driver = createScormDriver(dialect, found, log);
    if (driver.open()) arrived(driver);
    else later(AFTER_REFUSAL, ++refusals < MOST_REFUSALS);
  }

  look();
}
