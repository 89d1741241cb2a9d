import { loadPage } from "./loader.js";

let busy = false;

/**
 * Answers that only this browser kept: their pages know how to report them. What fails now is tried
 * again with the next news.
 * @param {import("./types.js").Player} player
 * @param {HTMLElement} main
 */
export function reportKept(player, main) {
  const { plan, session } = player;
  if (busy || !session.unreported().size) return;
  busy = true;
  const pages = plan.pages.filter((page) => page.questions.some((n) => session.unreported().has(n)));
  const done = pages.map(async (page) => {
    const [data, first] = await loadPage(plan, page);
    // It brings its types, and does nothing to a page.
    if ((page.parts || [])[0] === "exercises") first(main, data, page, player);
    /** @type {any} */ (window).scormbuild.reportAnswers(data, player);
  });
  const again = () => (busy = false);
  Promise.all(done).then(again, again);
}
