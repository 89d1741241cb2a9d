/** What Moodle 4.5 makes of results (moodle.md 3). */

const change = (lms, element, value) => {
  lms.values.set(element, value);
  lms.unsent.add(element);
};

const STATUS = "cmi.core.lesson_status";

/** @returns {boolean} */
function isOver({ version, server: { store } }) {
  if (version === "12") return /^(completed|passed|failed)$/.test(store.get(STATUS) || "");
  const success = store.get("cmi.success_status") || "unknown";
  return /^(passed|failed)$/.test(success) || store.get("cmi.completion_status") === "completed";
}

export const MOODLE = {
  "finish-completes": {
    source: "moodle.md 3: lesson_status never set → LMSFinish makes it `completed`; runtime.md 1.4",
    versions: ["12"],
    terminate(lms, next, value) {
      if (lms.values.get(STATUS) === "not attempted") change(lms, STATUS, "completed");
      return next(value);
    },
  },
  "mastery-decides": {
    source:
      "moodle.md 3: masteryscore, at LMSFinish, whenever score.raw is not '': passed or failed by the score",
    versions: ["12"],
    terminate(lms, next, value) {
      const mark = lms.values.get("cmi.student_data.mastery_score");
      const raw = lms.values.get("cmi.core.score.raw");
      const counts =
        lms.values.get("cmi.core.lesson_mode") === "normal" &&
        lms.values.get("cmi.core.credit") === "credit";
      if (counts && mark && raw)
        change(lms, STATUS, Number(raw) >= Number(mark) ? "passed" : "failed");
      return next(value);
    },
  },
  "threshold-decides": {
    source: "moodle.md 3: completion_threshold + progress_measure (2004) works; runtime.md 1.4",
    versions: ["2004"],
    save(lms, next) {
      const threshold = lms.values.get("cmi.completion_threshold");
      const progress = lms.values.get("cmi.progress_measure");
      if (threshold && progress) {
        const complete = Number(progress) >= Number(threshold);
        change(lms, "cmi.completion_status", complete ? "completed" : "incomplete");
      }
      return next();
    },
  },
  "exit-forgets": {
    source: "moodle.md 3 resume 2004: only after cmi.exit=suspend, else everything is empty again",
    versions: ["2004"],
    launch(lms, next) {
      const { store } = lms.server;
      if (store.get("cmi.exit") !== "suspend") {
        for (const element of Array.from(store.keys()))
          if (/score\.|suspend|location|progress|exit|interactions|objectives/.test(element))
            store.delete(element);
        store.set("cmi.completion_status", "unknown");
        store.set("cmi.success_status", "unknown");
      }
      next();
    },
  },
  "entry-after-suspend": {
    source: 'moodle.md 3 resume 1.2: exit=suspend → entry resume; runtime.md 1.3: otherwise ""',
    launch(lms, next) {
      next();
      const [entry, exit] =
        lms.version === "12" ? ["cmi.core.entry", "cmi.core.exit"] : ["cmi.entry", "cmi.exit"];
      const { store } = lms.server;
      if (store.has(exit) || lms.server.requests.length)
        lms.values.set(entry, store.get(exit) === "suspend" ? "resume" : "");
    },
  },
  "review-after-completion": {
    source:
      "moodle.md 3: re-entry after completed/passed/failed → review, no-credit; what is written then IS stored",
    launch(lms, next) {
      next();
      if (!isOver(lms)) return;
      const at = lms.version === "12" ? "cmi.core." : "cmi.";
      lms.values.set(`${at}${lms.version === "12" ? "lesson_mode" : "mode"}`, "review");
      lms.values.set(`${at}credit`, "no-credit");
    },
  },
  "exitall-throws": {
    source: "moodle.md 3 adl.nav.request: exitAll: Terminate throws a SyntaxError, data are stored",
    versions: ["2004"],
    terminate(lms, next, value) {
      const answer = next(value);
      if (lms.values.get("adl.nav.request") === "exitAll") throw new SyntaxError("missing )");
      return answer;
    },
  },
};
