/** scorm-again in Node: the run-time API that we did not write, as a platform of `visit.js`. */
import { Scorm12API } from "scorm-again/scorm12";
import { Scorm2004API } from "scorm-again/scorm2004";
import { CALL } from "./scenario.js";

/** Elements that scorm-again cannot write, as they are a platform's. */
const GIVEN = {
  12: { core: { student_id: "ada", lesson_mode: "normal", credit: "credit" } },
  2004: { learner_id: "ada", mode: "normal", credit: "credit" },
};

/**
 * @param {string} version
 * @param {any} [cmi] what a visit before has left
 */
export function scormAgain(version, cmi = GIVEN[version]) {
  const Api = version === "12" ? Scorm12API : Scorm2004API;
  const real = new Api({ autocommit: false, logLevel: 5 });
  real.loadFromJSON(cmi, "cmi");
  const lms = { version, api: {}, refused: [], calls: [], real };
  const names = ["Initialize", "Terminate", "GetValue", "SetValue", "Commit", "GetLastError"];
  for (const name of names.map((each) => CALL(version, each))) {
    lms.api[name] = (...given) => {
      lms.calls.push([name, ...given]);
      const answer = real[name](...given);
      if (/GetLastError$|GetValue$/.test(name)) return answer;
      const error = String(real[CALL(version, "GetLastError")]());
      if (error !== "0" || String(answer) !== "true") lms.refused.push([...given, error, name]);
      return answer;
    };
  }
  lms.install = (host) => Object.assign(host, { [version === "12" ? "API" : "API_1484_11"]: lms.api });
  return lms;
}
