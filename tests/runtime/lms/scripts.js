/**
 * What a test may script for single calls (runtime.md 8.1, H1). A fault says where and what:
 *
 *     {call: "commit", nth: 2, throws: "NetworkError"}
 *     {call: "set", element: /suspend/, returns: "false", errorCode: "405", times: 3}
 *     {from: 1000, until: 5000, with: ["down", "lie"]}
 *
 * Where: `call` (initialize, terminate, get, set, commit, error), `element` (text or expression),
 * `nth` (the n-th call that fits, from 1), `times` (how often at most), `from` and `until` (of the
 * clock). What: any of ACTIONS. The call itself does not happen when `returns` or `throws` is
 * given, unless `after` is true: then the answer is lost on the way back.
 */
export const ACTIONS = {
  returns: { source: "runtime.md 8.1 H1 `return`; values seen: 1.2 (true, 1, String objects …)" },
  throws: { source: "runtime.md 8.1 H1 `throw`; 0.1 NetworkError out of LMSCommit" },
  delay: { source: "runtime.md 8.1 H1 `delay`; 1.7: a 4 s server is a 4 s freeze" },
  errorCode: { source: "runtime.md 8.1 H1 `errorCode`" },
  truncate: { source: "runtime.md 8.1 H1 `truncate(n)`; 2.1 truncation to column size" },
  with: { source: "runtime.md 8.1 H1 `lie` and others: a behaviour for one call" },
  after: { source: "runtime.md 1.8: an answer of false does not say what the server took" },
};

const has = (fault, name) => Object.prototype.hasOwnProperty.call(fault, name);

/** @returns {object | undefined} the first fault that is meant for this call */
export function faultFor(lms, call, [element]) {
  const now = lms.now();
  return lms.server.faults.find((fault) => {
    if (fault.call && fault.call !== call) return false;
    if (fault.element instanceof RegExp && !fault.element.test(element)) return false;
    if (typeof fault.element === "string" && fault.element !== element) return false;
    if (now < (fault.from || 0) || now >= (has(fault, "until") ? fault.until : Infinity))
      return false;
    fault.seen++;
    if (fault.nth && fault.seen !== fault.nth) return false;
    if (fault.done >= (has(fault, "times") ? fault.times : Infinity)) return false;
    fault.done++;
    return true;
  });
}

/** @param {object} fault @param {any[]} given @returns {any} what the caller gets, or it throws */
export function perform(lms, fault, call, given) {
  const values = given.slice();
  if (fault.delay) lms.freeze(fault.delay);
  if (has(fault, "truncate") && call === "set") values[1] = values[1].slice(0, fault.truncate);
  const replaced = has(fault, "returns") || has(fault, "throws");
  let answer;
  if (!replaced || fault.after) answer = runWith(lms, fault.with || [], call, values);
  if (has(fault, "errorCode")) lms.error = fault.errorCode;
  if (has(fault, "throws")) throw new Error(fault.throws);
  if (has(fault, "returns")) return fault.returns;
  return has(fault, "truncate") && call === "get" ? answer.slice(0, fault.truncate) : answer;
}

function runWith(lms, names, call, values) {
  const fresh = names.filter((name) => !lms.server.has(name));
  fresh.forEach((name) => lms.server.turn(name));
  try {
    return lms.run("answer", call, lms.run(call, ...values));
  } finally {
    fresh.forEach((name) => lms.server.turn(name, false));
  }
}
