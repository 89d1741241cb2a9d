/** What becomes of values on the way to the server and in its database. */
import { leaving } from "../moments.js";

const SUSPEND = "cmi.suspend_data";
/** What a database column mangles: the texts of the course, not the words of the standard. */
const isText = (element) => /suspend_data$|location$|response$|pattern$|description$/.test(element);

/** @param {(value: string, lms: any) => string} change of texts as they are stored */
const storing = (change) => (lms, next, element, value) =>
  next(element, isText(element) ? change(value, lms) : value);

const tooLong = (lms, name, element, value) =>
  element === SUSPEND && value.length > lms.server.setting(name);

export const SERVER = {
  lie: {
    source: 'runtime.md 0.4: a "true" from Commit proves nothing (Open edX, Chamilo, scorm-again)',
    save(lms, next) {
      next();
      lms.error = "0";
      return "true";
    },
  },
  forgetful: {
    source:
      "runtime.md 0.5: Moodle 1.2 marks a value as sent before the request, ILIAS 1.2, too; a retry sends nothing and says true",
    save(lms, next) {
      if (!lms.unsent.size) return "true";
      try {
        return next();
      } finally {
        lms.unsent.clear();
      }
    },
  },
  slow: {
    source: "runtime.md 1.7: a 4 s server is a 4 s freeze (scorm-again, run)",
    setting: 4000,
    send(lms, next, elements) {
      lms.freeze(lms.server.setting("slow"));
      return next(elements);
    },
  },
  "sends-all": {
    source: "moodle.md 2: in 2004 every commit sends everything again",
    versions: ["2004"],
    collect(lms, next) {
      next();
      const writable =
        /^cmi\.(?!mode|credit|entry|learner|launch|scaled_|completion_threshold|total)/;
      return Array.from(lms.values.keys()).filter((element) => writable.test(element));
    },
  },
  "beacon-budget": {
    source: "runtime.md 0.9: sendBeacon, 65,536 bytes go, 65,537 do not",
    setting: 65536,
    send(lms, next, elements) {
      const size = JSON.stringify(elements.map((each) => [each, lms.values.get(each)])).length;
      return leaving(lms) && size > lms.server.setting("beacon-budget") ? false : next(elements);
    },
  },
  "beacon-says-true": {
    source: "moodle.md 3 leaving: LMSFinish in pagehide is stored (beacon); its Commit says true",
    save(lms, next) {
      const answer = next();
      if (!leaving(lms)) return answer;
      lms.error = "0";
      return "true";
    },
  },
  "beacon-at-three-moments": {
    source:
      "runtime.md 1.11: ILIAS beacons only in unload, beforeunload, click, always ok; elsewhere while leaving its request throws",
    send(lms, next, elements) {
      if (/^(beforeunload|unload|click)$/.test(lms.moment)) {
        next(elements);
        return true;
      }
      if (leaving(lms)) throw new Error("NetworkError");
      return next(elements);
    },
  },
  "sync-refused": {
    source: "runtime.md 0.1: synchronous requests throw in beforeunload, pagehide, unload",
    send(lms, next, elements) {
      if (leaving(lms)) throw new Error("NetworkError");
      return next(elements);
    },
  },
  down: {
    source: "runtime.md 8.1 H2: 500, 403, connection dropped; 1.8: result false-ish",
    send: () => false,
  },
  "answer-lost": {
    source: "runtime.md 1.8: the request arrives, its answer does not (connection dropped)",
    send(lms, next, elements) {
      next(elements);
      return false;
    },
  },
  "login-page": {
    source: "runtime.md 0.4: a login page with HTTP 200 counts as success",
    send: () => true,
  },
  "bad-score-loses-all": {
    source: 'runtime.md 1.4 and 4 Open edX: score "" or negative is a 500, the whole batch is lost',
    send(lms, next, elements) {
      const bad = elements.some(
        (element) => /score\.raw$/.test(element) && !(parseFloat(lms.values.get(element)) >= 0),
      );
      return bad ? false : next(elements);
    },
  },
  truncates: {
    source: "runtime.md 2.1: DB truncation to column size (255/4000/4096); scenario 78",
    setting: 4096,
    keep: (lms, next, element, value) =>
      next(element, element === SUSPEND ? value.slice(0, lms.server.setting("truncates")) : value),
  },
  "drops-too-long": {
    source: "runtime.md 2.1: throw away silently (SLK)",
    setting: 4096,
    keep: (lms, next, element, value) =>
      tooLong(lms, "drops-too-long", element, value) ? undefined : next(element, value),
  },
  "stops-when-too-long": {
    source: "runtime.md 2.1: beyond the limit nothing more is ever stored (Evolve thread)",
    setting: 4096,
    keep(lms, next, element, value) {
      const { server } = lms;
      server.stopped = server.stopped || tooLong(lms, "stops-when-too-long", element, value);
      return server.stopped ? undefined : next(element, value);
    },
  },
  trims: {
    source: "runtime.md 8.2 scenario 81: LMS trims",
    keep: storing((value) => value.trim()),
  },
  "escapes-html": {
    source: "runtime.md 8.2 scenario 81: LMS HTML-escapes",
    keep: storing((value) => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)),
  },
  "folds-case": {
    source: "runtime.md 8.2 scenario 81: case-folded → checksum fails",
    keep: storing((value) => value.toLowerCase()),
  },
  "letterless-to-numbers": {
    source: 'runtime.md 0.10: ILIAS 2004 setItemValue: "007" → 7, "1.10" → 1.1, "3/12" → NaN',
    keep: storing((value) => (/[a-z]/i.test(value) || !value ? value : String(Number(value)))),
  },
  "strips-characters": {
    source: 'runtime.md 0.10: SAP strips "invalid" XML characters (KBA 3332061)',
    keep: storing((value) =>
      // eslint-disable-next-line no-control-regex
      value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""),
    ),
  },
  "quoted-in-script": {
    source: "runtime.md 0.10: Chamilo prints suspend data inside a single-quoted JS string",
    launch(lms, next) {
      next();
      if (/['\\\n]/.test(lms.values.get(SUSPEND) || "")) lms.values.set(SUSPEND, "");
    },
  },
  "reads-empty": {
    source: 'runtime.md 0.7: Open edX returns "" for status, score, mode, credit and _count',
    get: (lms, next, element) =>
      /(status|mode|credit|_count|entry)$|\.score\./.test(element) ? "" : next(element),
  },
};
