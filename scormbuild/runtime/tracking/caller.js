/**
 * Calls the platform's API so that nothing it does can stop the course.
 *
 * @typedef {import("./find.js").Found} Found
 * @typedef {{initialize: string, terminate: string, get: string, set: string, commit: string,
 *   error: string}} CallNames
 */
import { guarded } from "./guarded.js";

const SAYS_TRUE = /^(true|1)$/i;
const SAYS_FALSE = /^(false|0)$/i;
const NO_ERROR = /^0?$/;

/**
 * @param {Found} found
 * @param {CallNames} names
 * @param {(line: string) => void} log
 */
export function createCaller({ api, host }, names, log) {
  /** Whether the window of the API is still open. */
  const isThere = () => !host || !host.closed;

  /** What the last call threw, as text. */
  let threw = "";

  /** @param {string} name @param {string[]} values @returns {unknown} */
  function call(name, ...values) {
    threw = "";
    try {
      return api[name](...values);
    } catch (error) {
      threw = String(error);
      return undefined;
    }
  }

  /** @returns {string} the number of the last error; "" when the platform cannot tell */
  function errorCode() {
    const code = call(names.error);
    return threw || code == null ? "" : String(code).trim();
  }

  /**
   * Some platforms answer nothing, or even false, though it worked: the error number decides.
   *
   * @param {string} what
   * @param {any} answer what the platform returned for it
   * @param {RegExp} [never] answers that mean no, whatever the number
   * @param {string} [fine] an error that is none
   */
  function accepted(what, answer, never, fine) {
    if (SAYS_TRUE.test(answer)) return true;
    const code = threw || errorCode();
    log(`${what} gave ${answer}, error ${code}`);
    return code === fine || (NO_ERROR.test(code) && !(never && never.test(answer)));
  }

  return {
    /** @param {string} adoptable the error that means: already initialised */
    initialize: (adoptable) =>
      accepted(names.initialize, call(names.initialize, ""), SAYS_FALSE, adoptable),
    /** @param {string} element @returns {string} without the blanks that some platforms add */
    get(element) {
      const answer = call(names.get, element);
      return answer == null ? "" : String(answer).trim();
    },
    /** @param {string} element @param {string} value @returns {boolean} */
    set: (element, value) =>
      accepted(`${element} "${value.slice(0, 60)}"`, call(names.set, element, value)),
    commit: () =>
      !!guarded(isThere) &&
      accepted(names.commit, call(names.commit, ""), SAYS_FALSE) &&
      NO_ERROR.test(errorCode()),
    terminate: () => accepted(names.terminate, call(names.terminate, ""), SAYS_FALSE),
    errorCode,
  };
}

/** @typedef {ReturnType<typeof createCaller>} Caller */
