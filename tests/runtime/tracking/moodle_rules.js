/**
 * Moodle 4.5's acceptance rules as data: the expressions of mod/scorm/datamodels/scorm_12.js and
 * scorm_13.js as they are at run time, and what they guard. A fake platform that refuses what
 * Moodle refuses.
 */

const STRING_12 = /^[\u0000-\uFFFF]{0,255}$/;
const SPAN_12 = /^([0-9]{2,4}):([0-9]{2}):([0-9]{2})(.[0-9]{1,2})?$/;
const TIME_12 = /^([0-2]{1}[0-9]{1}):([0-5]{1}[0-9]{1}):([0-5]{1}[0-9]{1})(.[0-9]{1,2})?$/;
const DECIMAL_12 = /^-?([0-9]{0,3})(.[0-9]*)?$/;
const ID_12 = /^[\u0021-\u007E]{1,255}$/;

const within = (pattern, low, high) => (value) =>
  pattern.test(value) && value !== "" && Number(value) >= low && Number(value) <= high;
const like = (pattern) => (value) => pattern.test(value);

/** Standards mode: the lengths of the specification. */
export const rules12 = [
  [/^cmi\.core\.score\.(raw|min|max)$/, within(DECIMAL_12, 0, 100)],
  [/^cmi\.core\.lesson_status$/, like(/^passed$|^completed$|^failed$|^incomplete$|^browsed$/)],
  [/^cmi\.core\.exit$/, like(/^time-out$|^suspend$|^logout$|^$/)],
  [/^cmi\.core\.session_time$/, like(SPAN_12)],
  [/^cmi\.core\.lesson_location$/, like(STRING_12)],
  [/^cmi\.suspend_data$/, like(/^[\u0000-\uFFFF]{0,4096}$/)],
  [/^cmi\.interactions\.\d+\.id$/, like(ID_12)],
  [/^cmi\.interactions\.\d+\.time$/, like(TIME_12)],
  [
    /^cmi\.interactions\.\d+\.type$/,
    like(
      /^true-false$|^choice$|^fill-in$|^matching$|^performance$|^sequencing$|^likert$|^numeric$/,
    ),
  ],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, like(STRING_12)],
  [/^cmi\.interactions\.\d+\.weighting$/, within(DECIMAL_12, -100, 100)],
  [/^cmi\.interactions\.\d+\.student_response$/, like(STRING_12)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    like(/^correct$|^wrong$|^unanticipated$|^neutral$|^([0-9]{0,3})?(.[0-9]*)?$/),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, like(SPAN_12)],
];

const REAL = /^-?([0-9]{1,5})(\.[0-9]{1,18})?$/;
const SHORT = String.raw`[\w.]{1,250}`;
const SPAN_2004 =
  /^P(\d+Y)?(\d+M)?(\d+D)?(T(((\d+H)(\d+M)?(\d+(.\d{1,2})?S)?)|((\d+M)(\d+(.\d{1,2})?S)?)|((\d+(.\d{1,2})?S))))?$/;
const TIME_2004 =
  /^(19[7-9]{1}[0-9]{1}|20[0-2]{1}[0-9]{1}|203[0-8]{1})((-(0[1-9]{1}|1[0-2]{1}))((-(0[1-9]{1}|[1-2]{1}[0-9]{1}|3[0-1]{1}))(T([0-1]{1}[0-9]{1}|2[0-3]{1})((:[0-5]{1}[0-9]{1})((:[0-5]{1}[0-9]{1})((\.[0-9]{1,2})((Z|([+|-]([0-1]{1}[0-9]{1}|2[0-3]{1})))(:[0-5]{1}[0-9]{1})?)?)?)?)?)?)?)?$/;
const ONE_LINE = /^.*$/;

const distinct = (parts) => new Set(parts).size === parts.length;
const listOf = (part, most, repeats) => (value) => {
  const parts = value.split("[,]");
  const pattern = new RegExp(`^${part}$`);
  return (
    parts.length <= most &&
    parts.every((each) => pattern.test(each)) &&
    (repeats || distinct(parts))
  );
};

const anyText = (value) =>
  value.split("[,]").length <= 10 &&
  value.split("[,]").every((part) => part.length <= 250 && !part.startsWith("{"));

export const responses2004 = {
  "true-false": like(/^true$|^false$/),
  choice: listOf(SHORT, 36, false),
  "fill-in": anyText,
  matching: listOf(String.raw`[\w]{1,250}\[\.\][\w]{1,250}`, 36, true),
  sequencing: listOf(SHORT, 36, true),
  numeric: like(REAL),
};

const patterns2004 = Object.assign({}, responses2004, {
  // Not Moodle's: scorm-again takes no pattern that says the same twice.
  "fill-in": (value) => anyText(value) && distinct(value.split("[,]")),
  numeric: (value) => {
    const ends = value.split("[:]");
    return (
      ends.length <= 2 &&
      ends.every((end) => REAL.test(end)) &&
      Number(ends[0]) <= Number(ends[ends.length - 1])
    );
  },
});

export const rules2004 = [
  [/^cmi\.score\.(raw|min|max)$/, within(REAL, -Infinity, Infinity)],
  [/^cmi\.score\.scaled$/, within(REAL, -1, 1)],
  [/^cmi\.progress_measure$/, within(REAL, 0, 1)],
  [/^cmi\.completion_status$/, like(/^completed$|^incomplete$|^not attempted$|^unknown$/)],
  [/^cmi(\.objectives\.\d+)?\.success_status$/, like(/^passed$|^failed$|^unknown$/)],
  [/^cmi\.objectives\.\d+\.id$/, like(/^\S{1,4000}$/)],
  [/^cmi\.exit$/, like(/^time-out$|^suspend$|^logout$|^normal$|^$/)],
  [/^cmi\.session_time$/, (value) => SPAN_2004.test(value) && value !== "P"],
  [/^cmi\.suspend_data$/, like(/^[\u0000-\uFFFF]{0,64000}$/)],
  [/^cmi\.location$/, like(/^[\u0000-\uFFFF]{0,1000}$/)],
  [
    /^cmi\.interactions\.\d+\.id$/,
    like(/^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/),
  ],
  [
    /^cmi\.interactions\.\d+\.type$/,
    like(
      /^true-false$|^choice$|^(long-)?fill-in$|^matching$|^performance$|^sequencing$|^likert$|^numeric$|^other$/,
    ),
  ],
  [/^cmi\.interactions\.\d+\.timestamp$/, like(TIME_2004)],
  [/^cmi\.interactions\.\d+\.weighting$/, like(REAL)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    like(/^correct$|^incorrect$|^unanticipated$|^neutral$|^-?([0-9]{1,4})(\.[0-9]{1,18})?$/),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, like(SPAN_2004)],
  [
    /^cmi\.interactions\.\d+\.description$/,
    (value) =>
      value.length <= 250 &&
      /^({lang=([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?})?([^{].{0,250}$)?$/.test(value),
  ],
];

/**
 * @param {string} version "12" or "2004"
 * @param {string} element
 * @param {string} value
 * @param {Map<string, string>} store what was set before: order matters in 2004
 * @returns {string} the error number, "0" for none
 */
export function judge(version, element, value, store) {
  if (typeof value !== "string") return "405";
  const rules = version === "12" ? rules12 : rules2004;
  const wrong = version === "12" ? "405" : "406";
  const index = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element);
  if (index) {
    const at = `cmi.interactions.${index[1]}.`;
    const gap = Number(index[1]) > 0 && !store.has(`cmi.interactions.${Number(index[1]) - 1}.id`);
    if (gap) return version === "12" ? "201" : "351";
    if (version === "2004" && index[2] !== "id" && !store.has(`${at}id`)) return "408";
    if (version === "2004" && /pattern$|learner_response$/.test(index[2])) {
      const type = store.get(`${at}type`);
      if (!type) return "408";
      const place = /correct_responses\.(\d+)/.exec(index[2]);
      if (place) {
        const before = `${at}correct_responses.${Number(place[1]) - 1}.pattern`;
        if (Number(place[1]) > 0 && !store.has(before)) return "351";
      }
      const fits = (place ? patterns2004 : responses2004)[type];
      return ONE_LINE.test(value) && fits(value) ? "0" : wrong;
    }
  }
  const rule = rules.find(([pattern]) => pattern.test(element));
  if (!rule) return version === "12" ? "201" : "401";
  return rule[1](value) ? "0" : wrong;
}
