/**
 * Every element of both versions as data: who may write it, its form, its range. The forms are
 * those that Moodle 4.5 has at run time (moodle.md 2: `mod/scorm/datamodels/scorm_12.js` and
 * `scorm_13.js`), where a `.` in a time or a number stands for any character; access and
 * vocabularies are those of the standards (standards.md 2.1 and 2.2).
 *
 * A row is `[element, access, type, low, high]`; `n` stands for an index. Access: `r` read only,
 * `w` write only, `rw`, or `k` for a keyword that is read only.
 */

const LANG = String.raw`{lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?}`;

/** With `strict` for the site setting "SCORM standards mode" (moodle.md 2). */
export const TYPES_12 = {
  any: /^/,
  string255: /^[\u0000-\uFFFF]{0,64000}$/,
  string4096: /^[\u0000-\uFFFF]{0,64000}$/,
  time: /^([0-2]{1}[0-9]{1}):([0-5]{1}[0-9]{1}):([0-5]{1}[0-9]{1})(.[0-9]{1,2})?$/,
  timespan: /^([0-9]{2,4}):([0-9]{2}):([0-9]{2})(.[0-9]{1,2})?$/,
  integer: /^-?([0-9]+)$/,
  decimal: /^-?([0-9]{0,3})(.[0-9]*)?$/,
  identifier: /^[\u0021-\u007E]{0,255}$/,
  status: /^passed$|^completed$|^failed$|^incomplete$|^browsed$/,
  status2: /^passed$|^completed$|^failed$|^incomplete$|^browsed$|^not attempted$/,
  exit: /^time-out$|^suspend$|^logout$|^$/,
  type: /^true-false$|^choice$|^fill-in$|^matching$|^performance$|^sequencing$|^likert$|^numeric$/,
  result: /^correct$|^wrong$|^unanticipated$|^neutral$|^([0-9]{0,3})?(.[0-9]*)?$/,
  nav: /^previous$|^continue$/,
};

export const STRICT_12 = {
  string255: /^[\u0000-\uFFFF]{0,255}$/,
  string4096: /^[\u0000-\uFFFF]{0,4096}$/,
};

const score = (at) => [
  [`${at}._children`, "k"],
  [`${at}.raw`, "rw", "decimal", 0, 100],
  [`${at}.min`, "rw", "decimal", 0, 100],
  [`${at}.max`, "rw", "decimal", 0, 100],
];

/** standards.md 2.1, moodle.md 2 "1.2". */
export const ELEMENTS_12 = [
  ["cmi._version", "k"],
  ["cmi.core._children", "k"],
  ["cmi.core.student_id", "r"],
  ["cmi.core.student_name", "r"],
  ["cmi.core.lesson_location", "rw", "string255"],
  ["cmi.core.credit", "r"],
  ["cmi.core.lesson_status", "rw", "status"],
  ["cmi.core.entry", "r"],
  ...score("cmi.core.score"),
  ["cmi.core.total_time", "r"],
  ["cmi.core.lesson_mode", "r"],
  ["cmi.core.exit", "w", "exit"],
  ["cmi.core.session_time", "w", "timespan"],
  ["cmi.suspend_data", "rw", "string4096"],
  ["cmi.launch_data", "r"],
  ["cmi.comments", "rw", "string4096"],
  ["cmi.comments_from_lms", "r"],
  ["cmi.objectives._children", "k"],
  ["cmi.objectives._count", "k"],
  ["cmi.objectives.n.id", "rw", "identifier"],
  ...score("cmi.objectives.n.score"),
  ["cmi.objectives.n.status", "rw", "status2"],
  ["cmi.student_data._children", "k"],
  ["cmi.student_data.mastery_score", "r"],
  ["cmi.student_data.max_time_allowed", "r"],
  ["cmi.student_data.time_limit_action", "r"],
  ["cmi.student_preference._children", "k"],
  ["cmi.student_preference.audio", "rw", "integer", -1, 100],
  ["cmi.student_preference.language", "rw", "string255"],
  ["cmi.student_preference.speed", "rw", "integer", -100, 100],
  ["cmi.student_preference.text", "rw", "integer", -1, 1],
  ["cmi.interactions._children", "k"],
  ["cmi.interactions._count", "k"],
  ["cmi.interactions.n.id", "w", "identifier"],
  ["cmi.interactions.n.objectives._count", "k"],
  ["cmi.interactions.n.objectives.n.id", "w", "identifier"],
  ["cmi.interactions.n.time", "w", "time"],
  ["cmi.interactions.n.type", "w", "type"],
  ["cmi.interactions.n.correct_responses._count", "k"],
  ["cmi.interactions.n.correct_responses.n.pattern", "w", "string255"],
  ["cmi.interactions.n.weighting", "w", "decimal", -100, 100],
  ["cmi.interactions.n.student_response", "w", "string255"],
  ["cmi.interactions.n.result", "w", "result"],
  ["cmi.interactions.n.latency", "w", "timespan"],
  ["nav.event", "w", "nav"],
];

export const TYPES_2004 = {
  any: /^/,
  string64000: /^[\u0000-\uFFFF]{0,64000}$/,
  string1000: /^[\u0000-\uFFFF]{0,1000}$/,
  string250: /^[\u0000-\uFFFF]{0,250}$/,
  language: /^([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?$|^$/,
  lang250: new RegExp(`^(${LANG})?([^{].{0,250}$)?$`),
  lang4000: new RegExp(`^(${LANG})?([^{].{0,4000}$)?$`),
  time: /^(19[7-9]{1}[0-9]{1}|20[0-2]{1}[0-9]{1}|203[0-8]{1})((-(0[1-9]{1}|1[0-2]{1}))((-(0[1-9]{1}|[1-2]{1}[0-9]{1}|3[0-1]{1}))(T([0-1]{1}[0-9]{1}|2[0-3]{1})((:[0-5]{1}[0-9]{1})((:[0-5]{1}[0-9]{1})((\.[0-9]{1,2})((Z|([+|-]([0-1]{1}[0-9]{1}|2[0-3]{1})))(:[0-5]{1}[0-9]{1})?)?)?)?)?)?)?)?$/,
  timespan:
    /^P(\d+Y)?(\d+M)?(\d+D)?(T(((\d+H)(\d+M)?(\d+(.\d{1,2})?S)?)|((\d+M)(\d+(.\d{1,2})?S)?)|((\d+(.\d{1,2})?S))))?$/,
  decimal: /^-?([0-9]{1,5})(\.[0-9]{1,18})?$/,
  captioning: /^-1$|^0$|^1$/,
  longId: /^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/,
  feedback: /^.*$/,
  completion: /^completed$|^incomplete$|^not attempted$|^unknown$/,
  success: /^passed$|^failed$|^unknown$/,
  exit: /^time-out$|^suspend$|^logout$|^normal$|^$/,
  type: /^true-false$|^choice$|^(long-)?fill-in$|^matching$|^performance$|^sequencing$|^likert$|^numeric$|^other$/,
  result: /^correct$|^incorrect$|^unanticipated$|^neutral$|^-?([0-9]{1,4})(\.[0-9]{1,18})?$/,
  nav: /^previous$|^continue$|^exit$|^exitAll$|^abandon$|^abandonAll$|^suspendAll$|^_none_$|^{target=\S{0,200}[a-zA-Z0-9]}(choice|jump)$/,
};

const score2004 = (at) => [
  [`${at}._children`, "k"],
  [`${at}.scaled`, "rw", "decimal", -1, 1],
  [`${at}.raw`, "rw", "decimal"],
  [`${at}.min`, "rw", "decimal"],
  [`${at}.max`, "rw", "decimal"],
];
const comments = (at, access) => [
  [`${at}._children`, "k"],
  [`${at}._count`, "k"],
  [`${at}.n.comment`, access, "lang4000"],
  [`${at}.n.location`, access, "string250"],
  [`${at}.n.timestamp`, access, "time"],
];

/** standards.md 2.2, moodle.md 2 "2004". */
export const ELEMENTS_2004 = [
  ["cmi._version", "k"],
  ...comments("cmi.comments_from_learner", "rw"),
  ...comments("cmi.comments_from_lms", "r"),
  ["cmi.completion_status", "rw", "completion"],
  ["cmi.completion_threshold", "r"],
  ["cmi.credit", "r"],
  ["cmi.entry", "r"],
  ["cmi.exit", "w", "exit"],
  ["cmi.interactions._children", "k"],
  ["cmi.interactions._count", "k"],
  ["cmi.interactions.n.id", "rw", "longId"],
  ["cmi.interactions.n.type", "rw", "type"],
  ["cmi.interactions.n.objectives._count", "k"],
  ["cmi.interactions.n.objectives.n.id", "rw", "longId"],
  ["cmi.interactions.n.timestamp", "rw", "time"],
  ["cmi.interactions.n.correct_responses._count", "k"],
  ["cmi.interactions.n.correct_responses.n.pattern", "rw", "feedback"],
  ["cmi.interactions.n.weighting", "rw", "decimal"],
  ["cmi.interactions.n.learner_response", "rw", "feedback"],
  ["cmi.interactions.n.result", "rw", "result"],
  ["cmi.interactions.n.latency", "rw", "timespan"],
  ["cmi.interactions.n.description", "rw", "lang250"],
  ["cmi.launch_data", "r"],
  ["cmi.learner_id", "r"],
  ["cmi.learner_name", "r"],
  ["cmi.learner_preference._children", "k"],
  ["cmi.learner_preference.audio_level", "rw", "decimal", 0, Infinity],
  ["cmi.learner_preference.language", "rw", "language"],
  ["cmi.learner_preference.delivery_speed", "rw", "decimal", 0, Infinity],
  ["cmi.learner_preference.audio_captioning", "rw", "captioning"],
  ["cmi.location", "rw", "string1000"],
  ["cmi.max_time_allowed", "r"],
  ["cmi.mode", "r"],
  ["cmi.objectives._children", "k"],
  ["cmi.objectives._count", "k"],
  ["cmi.objectives.n.id", "rw", "longId"],
  ...score2004("cmi.objectives.n.score"),
  ["cmi.objectives.n.success_status", "rw", "success"],
  ["cmi.objectives.n.completion_status", "rw", "completion"],
  ["cmi.objectives.n.progress_measure", "rw", "decimal", 0, 1],
  ["cmi.objectives.n.description", "rw", "lang250"],
  ["cmi.progress_measure", "rw", "decimal", 0, 1],
  ["cmi.scaled_passing_score", "r"],
  ...score2004("cmi.score"),
  ["cmi.session_time", "w", "timespan"],
  ["cmi.success_status", "rw", "success"],
  ["cmi.suspend_data", "rw", "string64000"],
  ["cmi.time_limit_action", "r"],
  ["cmi.total_time", "r"],
  ["adl.nav.request", "rw", "nav"],
];

const SHORT = String.raw`[\w.]{1,250}`;
const PART = String.raw`\w{1,250}`;
const REAL = String.raw`-?\d{1,5}(\.\d{1,18})?`;

const listOf =
  (part, most, repeats = true) =>
  (value) => {
    const parts = value.split("[,]");
    const fits = parts.every((each) => new RegExp(`^${part}$`).test(each));
    return fits && parts.length <= most && (repeats || new Set(parts).size === parts.length);
  };
const one = (part) => (value) => new RegExp(`^${part}$`).test(value);

/** moodle.md 2, the table of responses. */
export const RESPONSES_2004 = {
  "true-false": one("(true|false)"),
  choice: listOf(SHORT, 36, false),
  "fill-in": listOf(".*", 10),
  "long-fill-in": one(".*"),
  matching: listOf(String.raw`${PART}\[\.\]${PART}`, 36),
  sequencing: listOf(SHORT, 36),
  performance: listOf(String.raw`(${PART})?\[\.\](${REAL}|${SHORT})?`, 250),
  likert: one(SHORT),
  numeric: one(REAL),
  other: one(".{0,4000}"),
};

const PREFIXES = String.raw`({lang=([a-zA-Z]{2,3}|i|x)?(-[a-zA-Z0-9-]{2,8})?}|{case_matters=(true|false)}|{order_matters=(true|false)})*`;

/** moodle.md 2, the table of patterns; [how, how many of them]. */
export const PATTERNS_2004 = Object.assign({}, RESPONSES_2004, {
  "fill-in": listOf(`${PREFIXES}(.{0,250})?`, 10),
  numeric(value) {
    const ends = value.split("[:]");
    const fits = ends.length <= 2 && ends.every((end) => new RegExp(`^${REAL}$`).test(end));
    return fits && Number(ends[0]) <= Number(ends[ends.length - 1]);
  },
});

/** How many patterns an interaction may have (standards.md 2.2, tables 4.2.9.1a and 4.2.9.2a). */
export const MOST_PATTERNS = {
  "true-false": 1,
  choice: 10,
  "fill-in": 5,
  "long-fill-in": 5,
  likert: 1,
  matching: 5,
  performance: 5,
  sequencing: 5,
  numeric: 1,
  other: 1,
};
