/** The event in which a course speaks: what a platform can still send depends on it. */

/** @returns {boolean} whether the page is going: synchronous requests are refused (runtime.md 0.1) */
export function leaving(lms) {
  return lms.gone === true || /^(beforeunload|pagehide|unload)$/.test(lms.moment);
}
