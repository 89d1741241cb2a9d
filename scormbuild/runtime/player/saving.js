import { byId, setText } from "./dom.js";
import { dropNotice, showNotice } from "./notices.js";
import { openCode } from "./toolbox.js";
import { timeText } from "./words.js";

/** @typedef {import("./types.js").Player} Player */
/** @typedef {import("./types.js").SaveStatus} SaveStatus */

/** So many commits in a row must fail before the learner is offered to keep a copy. */
const MANY_FAILURES = 3;

/**
 * Say what is saved and what is not: in the header, or in a strip what holds for the whole visit.
 * @param {Player} player
 * @param {SaveStatus} status
 */
export function showSaving(player, { save, at, failures }) {
  const { say, session } = player;
  const line = byId("save-status");
  const words = say("save_" + save, { at: at ? timeText(at, player.plan.language) : "" });
  const whole = ["standalone", "refused", "review", "elsewhere"].includes(save);
  if (line) {
    line.setAttribute("aria-live", save === "unsaved" ? "polite" : "off");
    setText(line, whole ? "" : words);
  }
  if (save === "elsewhere") {
    /** @type {[string, () => void][]} */
    const actions = [[say("elsewhere_continue"), () => session.takeOver()]];
    showNotice({ name: "saving", words, urgent: true, actions });
  } else if (whole) showNotice({ name: "saving", words, urgent: save === "refused" });
  else dropNotice("saving");
  if (save !== "unsaved") dropNotice("unsaved");
  else if (failures === MANY_FAILURES) offerCode(player);
}

/** @param {Player} player */
function offerCode(player) {
  const { say } = player;
  showNotice({
    name: "unsaved",
    words: say("notice_many_failures"),
    urgent: true,
    actions: [[say("code_keep"), () => openCode(player)]],
  });
}
