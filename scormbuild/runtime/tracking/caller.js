/**
 * Calls the platform's API so that nothing it does can stop the course.
 *
 * @typedef {import("./find.js").Found} Found
 * @typedef {[initialize: string, terminate: string, get: string, set: string, commit: string,
 *   error: string]} CallNames
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
  const [initialize, terminate, get, set, commit, error] = names;

  /** Whether the window of the API is still open. */
  const isThere = () => !host || !host.closed;

  /** What the last call threw, as text. */
  let threw = "";

  /** @param {string} name @param {string[]} values @returns {unknown} */
  function call(name, ...values) {
    threw = "";
    try {
      return api[name](...values);
    } catch (problem) {
      threw = String(problem);
      return undefined;
    }
  }

  /** @param {string} name @param {string[]} values @returns {string} without the blanks that some platforms add */
  function told(name, ...values) {
    const answer = call(name, ...values);
    return answer == null ? "" : String(answer).trim();
  }

  /** @returns {string} the number of the last error; "" when the platform cannot tell */
  const lastError = () => told(error);

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
    const code = threw || lastError();
    log(`${what} gave ${answer}, error ${code}`);
    return code === fine || (NO_ERROR.test(code) && !(never && never.test(answer)));
  }

  /** @param {string} name @param {string} [fine] */
  const confirmed = (name, fine) => accepted(name, call(name, ""), SAYS_FALSE, fine);

  return {
    /** @param {string} adoptable the error that means: already initialised */
    initialize: (adoptable) => confirmed(initialize, adoptable),
    /** @param {string} element */
    get: (element) => told(get, element),
    /** @param {string} element @param {string} value @returns {boolean} */
    set: (element, value) =>
      accepted(`${element} "${value.slice(0, 60)}"`, call(set, element, value)),
    commit: () => !!guarded(isThere) && confirmed(commit) && NO_ERROR.test(lastError()),
    terminate: () => confirmed(terminate),
    lastError,
  };
}

/** @typedef {ReturnType<typeof createCaller>} Caller */
