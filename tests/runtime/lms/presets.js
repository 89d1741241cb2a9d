/**
 * Platforms by name: behaviours and figures, nothing else. What a preset leaves out was not found
 * in the sources; no platform but Moodle was measured as a whole. "12:" before a name: only there.
 */

const CONVERSATION = ["empty-argument", "initialised-once", "needs-initialise"];
const DATA = [
  "unknown-elements",
  "write-only",
  "keywords",
  "read-only",
  "index-order",
  "value-patterns",
  "ranges",
  "counts",
];
const DATA_2004 = [
  "stays-terminated",
  "dependencies",
  "answer-forms",
  "unique-ids",
  "type-clears-patterns",
];

export const PRESETS = {
  /** As strict as the standards and Moodle's standards mode together; truthful. */
  standard: {
    source: "standards.md 2.1 and 2.2, moodle.md 2",
    behaviours: [...CONVERSATION, ...DATA, ...DATA_2004, "value-not-set", "standards-mode"],
  },
  /** Takes and keeps everything. */
  kind: { source: "lms.js: no behaviour at all", behaviours: [] },
  moodle: {
    source: "moodle.md 2 and 3, runtime.md 4 row Moodle 4.5",
    behaviours: [
      ...CONVERSATION,
      ...DATA,
      ...DATA_2004,
      "comments-append",
      "finish-completes",
      "mastery-decides",
      "threshold-decides",
      "exit-forgets",
      "entry-after-suspend",
      "review-after-completion",
      "exitall-throws",
      "finish-closes-anyway",
      "12:forgetful",
      "sends-all",
      "beacon-says-true",
      "beacon-budget",
    ],
  },
  "moodle-standards": {
    source: "moodle.md 2: the site setting scormstandard",
    behaviours: ["moodle", "standards-mode"],
  },
  openedx: {
    source: "runtime.md 4 row Open edX, 0.4 and 0.7",
    behaviours: ["reads-empty", "bad-score-loses-all", "lie"],
  },
  ilias: {
    source: "runtime.md 4 row ILIAS",
    behaviours: [
      ...CONVERSATION,
      "counts",
      "12:forgetful",
      "beacon-at-three-moments",
      "letterless-to-numbers",
      "terminate-closes-anyway",
    ],
  },
  chamilo: {
    source: "runtime.md 4 row Chamilo, 0.10 and 3.3",
    behaviours: ["lie", "finish-always-true", "quoted-in-script", "index-resets", "counts"],
  },
  cornerstone: {
    source: "runtime.md 4 row Cornerstone",
    behaviours: ["standard", "unload-commit-refused"],
  },
  "scorm-again": {
    source: "runtime.md 8.1 H2: sync mode",
    behaviours: ["standard", "finish-always-true", "no-second-start"],
  },
  "scorm-again-async": {
    source: "runtime.md 0.4 and 8.1 H2: async mode, always true",
    behaviours: ["standard", "lie", "finish-always-true", "no-second-start"],
  },
  opal: { source: "runtime.md 0.10", behaviours: ["standard", "throws-on-quotes"] },
  skillport: { source: "runtime.md 1.3", behaviours: ["standard", "no-lesson-mode"] },
  successfactors: { source: "runtime.md 0.10", behaviours: ["standard", "strips-characters"] },
  evolve: { source: "runtime.md 2.1", behaviours: ["standard", "stops-when-too-long"] },
};
