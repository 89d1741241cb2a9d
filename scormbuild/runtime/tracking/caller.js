/**
 * Calls the platform's API so that nothing it does can stop the course.
 *
 * @typedef {import("./find.js").Found} Found
 * @typedef {{initialize: string, terminate: string, get: string, set: string, commit: string,
 *   error: string}} CallNames
 */

/** @param {unknown} answer */
function isTrue(answer) {
  return answer === true || answer === 1 || /^(true|1)$/i.test(String(answer));
}

/** @param {unknown} answer */
function isFalse(answer) {
  return answer === false || answer === 0 || /^(false|0)$/i.test(String(answer));
}

/**
 * @param {Found} found
 * @param {CallNames} names
 * @param {(line: string) => void} log
 */
export function createCaller({ api, host }, names, log) {
  let threw = false;

  /** @param {string} name @param {string[]} values @returns {unknown} */
  function call(name, ...values) {
    threw = false;
    try {
      return api[name](...values);
    } catch (error) {
      threw = true;
      log(`${name} ${values[0]}: ${error}`);
      return undefined;
    }
  }

  /** @returns {string} the number of the last error; "" when the platform cannot tell */
  function errorCode() {
    const code = call(names.error);
    return threw || code === null || code === undefined ? "" : String(code).trim();
  }

  /** @param {string} what @param {unknown} answer what the platform returned for it */
  function refusal(what, answer) {
    const code = threw ? "exception" : errorCode();
    log(`${what} gave ${answer}, error ${code}`);
    return code;
  }

  return {
    /** @param {string[]} adoptable the errors that mean: already initialised */
    initialize(adoptable) {
      const answer = call(names.initialize, "");
      if (isTrue(answer)) return true;
      const code = refusal(names.initialize, answer);
      return adoptable.includes(code) || (/^0?$/.test(code) && !isFalse(answer));
    },
    /** @param {string} element @returns {string} */
    get(element) {
      const answer = call(names.get, element);
      return answer === null || answer === undefined ? "" : String(answer);
    },
    /** @param {string} element @param {string} value @returns {boolean} */
    set(element, value) {
      const answer = call(names.set, element, value);
      // Some platforms answer false, or nothing, though it worked: the error number decides.
      return isTrue(answer) || /^0?$/.test(refusal(`${element} "${value.slice(0, 60)}"`, answer));
    },
    commit() {
      const gone = host !== null && isGone(host);
      const answer = gone ? false : call(names.commit, "");
      if (isTrue(answer)) return /^0?$/.test(errorCode());
      return /^0?$/.test(refusal(names.commit, answer)) && !isFalse(answer) && !gone;
    },
    terminate() {
      const answer = call(names.terminate, "");
      return isTrue(answer) || (/^0?$/.test(refusal(names.terminate, answer)) && !isFalse(answer));
    },
    errorCode,
  };
}

/** @typedef {ReturnType<typeof createCaller>} Caller */

/** @param {any} host @returns {boolean} whether the window of the API was closed */
function isGone(host) {
  try {
    return host.closed === true;
  } catch (error) {
    return true;
  }
}
