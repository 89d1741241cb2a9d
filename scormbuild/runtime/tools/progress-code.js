import { byId, focusOn, one, setText } from "../player/dom.js";
import { dropNotice, focusMain } from "../player/notices.js";
import { codeOf, enterCode } from "./code.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */

const NAME = "code";

/**
 * Open the strip in which learners find their progress as a text, to keep it, and can enter such a
 * text again.
 * @param {Kit} kit
 */
export function openProgressCode(kit) {
  const { session, say, plan, restored } = kit.player;
  dropNotice(NAME);
  const place = byId("notices");
  const box = fromStore(kit, "code");
  const mine = box && one(box, ".code-mine");
  const given = box && one(box, ".code-given");
  if (!place || !box || !(mine instanceof HTMLTextAreaElement)) return;
  if (!(given instanceof HTMLTextAreaElement)) return;
  const said = one(box, "[role=status]");
  mine.value = codeOf(plan.id, session);
  mine.addEventListener("focus", () => mine.select());
  const close = () => dropNotice(NAME);
  const copy = () => {
    mine.select();
    setText(said, say(document.execCommand("copy") ? "code_copied" : "code_copy_yourself"));
  };
  const enter = () => {
    if (!enterCode(plan.id, session, given.value)) {
      setText(said, say("code_wrong"));
      given.setAttribute("aria-invalid", "true");
      given.focus();
      return;
    }
    close();
    focusMain();
    restored();
  };
  const download = () => save(`${plan.title}.txt`, mine.value);
  for (const [name, press] of Object.entries({ copy, download, enter, close })) {
    const button = one(box, `[data-press=${name}]`);
    if (button) button.addEventListener("click", press);
  }
  place.append(box);
  focusOn(one(box, "h2"));
}

/**
 * Hand a text to the learner as a file.
 * @param {string} name
 * @param {string} text
 */
function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name.replace(/[\\/:*?"<>|]+/g, " ");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
