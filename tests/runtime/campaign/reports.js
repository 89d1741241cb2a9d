/** The last report of each question stands among the interactions whenever Saved is shown. */
import { scorm12 } from "../../../scormbuild/runtime/drivers/scorm12.js";
import { scorm2004 } from "../../../scormbuild/runtime/drivers/scorm2004.js";

const ROW = /^cmi\.interactions\.(\d+)\.id$/;
/** What changes the words of learners on the way to the database. */
const MANGLES = ["trims", "strips-characters", "escapes-html", "letterless-to-numbers"];

/**
 * @param {object} script
 * @param {object} server
 * @param {(what: string, detail: unknown) => void} blame
 */
export function createReports({ course, version }, server, blame) {
  /** By the name of the question. */
  const reports = new Map();
  const { interaction } = version === "12" ? scorm12 : scorm2004;
  const credit = version === "12" ? "cmi.core.credit" : "cmi.credit";
  const compared = MANGLES.some(server.has) ? /result$/ : /(response|result)$/;

  /** @returns {boolean} whether the server holds this record, at any place */
  function isThere(rows, record) {
    return rows.some(([element, id]) => {
      if (id !== record.id) return false;
      const wanted = interaction(Number(ROW.exec(element)[1]), record);
      return wanted.every(([name, value]) => !compared.test(name) || server.store.get(name) === value);
    });
  }

  return {
    /** A question was answered: @param {object} frame @param {number} n @param {object} given */
    tell(frame, n, given) {
      const { record, graded, points } = course.questions.find((each) => each.n === n);
      if (!graded && !course.record) return;
      const date = frame.world.clock.date();
      reports.set(record, { frame, record: { ...given, id: record, points, date } });
    },
    /** A window shows Saved. @param {object} frame */
    look(frame) {
      if (frame.unreported || server.has("no-interactions")) return;
      if (frame.lms.values.get(credit) === "no-credit") return;
      const own = [...reports.values()].filter((report) => report.frame === frame);
      if (!own.length) return;
      const rows = [...server.store].filter(([element]) => ROW.test(element));
      for (const { record } of own)
        if (!isThere(rows, record)) blame("answered, and not reported", [record.id, record.response]);
    },
  };
}
