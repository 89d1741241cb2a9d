import { dropNotice, showNotice } from "./notices.js";

/**
 * The learner comes back: say so, and offer to begin anew.
 * @param {import("./types.js").Player} player
 * @param {() => void} startOver
 */
export function offerStartOver({ say }, startOver) {
  /** @type {[string, () => void]} */
  const anew = [say("resume_start_over"), () => confirmStartOver(say, startOver)];
  showNotice({
    name: "resume",
    words: say("notice_resumed"),
    quiet: true,
    actions: [[say("resume_continue"), () => dropNotice("resume")], anew],
  });
}

/**
 * @param {import("./types.js").Say} say
 * @param {() => void} startOver
 */
function confirmStartOver(say, startOver) {
  showNotice({
    name: "resume",
    words: say("notice_start_over"),
    focused: true,
    actions: [
      [say("resume_keep"), () => dropNotice("resume")],
      [say("resume_start_over"), startOver],
    ],
  });
}
