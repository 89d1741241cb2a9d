/** Moodle's acceptance rules for tests of the drivers; the data stand in ../lms/rules.js. */
export { judge } from "../lms/judge.js";
export { RESPONSES_2004 as responses2004 } from "../lms/rules.js";
