import { all } from "../questions/controls.js";
import { make, makeButton, one, setText } from "../player/dom.js";
import { closedPages } from "../player/frame.js";
import { showNotice } from "../player/notices.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */
/** @typedef {import("../player/types.js").Player} Player */

/** Some browsers begin to print after a while, in milliseconds. */
const BEGINS = 1000;

/** What refers to ids; in one document with other pages they need names of their own. */
const REFERENCES = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"];

/**
 * Print what is shown. A frame may be forbidden to print: then the learner is told how to do it.
 * @param {Player} player
 */
export function printNow({ say }) {
  let asked = false;
  const note = () => {
    asked = true;
  };
  window.addEventListener("beforeprint", note, { once: true });
  window.print();
  setTimeout(() => {
    window.removeEventListener("beforeprint", note);
    if (!asked) showNotice({ name: "print", words: say("print_forbidden"), urgent: true });
  }, BEGINS);
}

/**
 * All lessons that are open, one below the other. Nothing of it counts as seen.
 * @param {Kit} kit
 */
export function showPrint(kit) {
  const view = fromStore(kit, "print");
  const said = view && one(view, "[role=status]");
  const actions = view && one(view, ".tool-actions");
  if (!view || !said || !actions) return view;
  const { player } = kit;
  const { plan, say } = player;
  const closed = closedPages(player);
  const lessons = plan.pages.filter(({ kind }) => kind === "lesson");
  const open = lessons.filter(({ id }) => !closed.has(id));
  const told = say(open.length < lessons.length ? "print_locked" : "print_ready");

  /** @param {number} done */
  const next = (done) => {
    const page = open[done];
    if (!page) {
      setText(said, told);
      actions.append(makeButton(say("print_save"), () => printNow(player)));
      return;
    }
    setText(said, say("print_getting", { n: done, total: open.length }));
    player.load(page).then(
      (data) => show(view, page, data.html).then(() => next(done + 1)),
      () => {
        setText(said, say("notice_not_loaded", { title: page.title }) + " ");
        said.append(makeButton(say("try_again"), () => next(done), "quiet small"));
      },
    );
  };
  next(0);
  return view;
}

/**
 * @param {HTMLElement} view
 * @param {import("../player/types.js").PlanPage} page
 * @param {string} html
 * @returns {Promise<unknown>} when its pictures are there
 */
function show(view, page, html) {
  const holder = make("div", "printed");
  holder.innerHTML = html;
  setApart(holder, page);
  for (const details of all(holder, "details")) details.setAttribute("open", "");
  for (const form of all(holder, "form")) form.setAttribute("inert", "");
  for (const title of all(holder, "h1")) {
    title.replaceWith(make("h2", "printed-title", title.textContent || ""));
  }
  const pictures = /** @type {HTMLImageElement[]} */ (all(holder, "img"));
  for (const picture of pictures) picture.loading = "eager";
  view.append(holder);
  return Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}

/**
 * Give everything that has a name one that no other page has, notes and terms of a page among them.
 * @param {HTMLElement} holder
 * @param {import("../player/types.js").PlanPage} page
 */
function setApart(holder, { id, title }) {
  for (const notes of all(holder, ".notes")) {
    notes.setAttribute("aria-label", `${notes.getAttribute("aria-label")} – ${title}`);
  }
  for (const name of REFERENCES) {
    for (const element of all(holder, `[${name}]`)) {
      const names = (element.getAttribute(name) || "").split(" ");
      element.setAttribute(name, names.map((one) => `${id}-${one}`).join(" "));
    }
  }
  for (const link of all(holder, 'a[href^="#"]')) {
    link.setAttribute("href", `#${id}-${(link.getAttribute("href") || "").slice(1)}`);
  }
}
