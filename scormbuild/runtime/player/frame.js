import { byId, one, setFlag, setText } from "./dom.js";
import { lockedPages, pageProgress, pagesDone } from "./progress.js";
import { quizRecord } from "./quiz-state.js";
import { routeOf } from "./route.js";

/** @typedef {import("./types.js").Player} Player */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {{item: HTMLElement, shown: string}} Entry `shown`: what it says, in one word */

/** What an entry says of a page that nobody has opened; it was written so. */
const NEW = ["new", "new", false].join();

/** The entries of the contents by page; none while their list is not written. @type {Map<string, Entry>} */
let entries = new Map();

/**
 * Where the learner stands. In review and browse mode nothing is closed.
 * @param {Player} player
 */
function standingOf({ session }) {
  const { complete, success } = session.outcome();
  const free = session.mode === "review" || session.mode === "browse";
  return { state: session.state, complete: free || complete, success };
}

/**
 * The pages that are closed at the moment.
 * @param {Player} player
 */
export function closedPages(player) {
  return lockedPages(player.plan, standingOf(player));
}

/**
 * Bring contents, progress and pager up to date.
 * @param {Player} player
 * @param {string} current page id, empty on the cover
 */
export function refreshFrame(player, current) {
  const { plan } = player;
  const standing = standingOf(player);
  const closed = lockedPages(plan, standing);
  if (entries.size === 0) entries = entriesOfContents();
  for (const page of plan.pages) {
    const progress = closed.has(page.id) ? "locked" : pageProgress(plan, standing, page);
    refreshEntry(player, page, progress, page.id === current);
  }
  refreshProgress(player, pagesDone(plan, standing));
  const place = plan.pages.findIndex((page) => page.id === current);
  const pager = byId("pager");
  if (pager) pager.hidden = place < 0;
  if (place < 0) return;
  // Whoever leaves a running attempt shall mean it.
  const record = quizRecord(standing.state.quizzes, plan.pages[place].n);
  if (pager) pager.classList.toggle("quiet", record.open);
  refreshPager("previous", plan.pages[place - 1], closed);
  refreshPager("next", plan.pages[place + 1], closed);
}

/**
 * The shell says what there is to say of none.
 * @param {Player} player
 * @param {number} done
 */
function refreshProgress({ plan, say }, done) {
  const bar = byId("progress");
  if (!(bar instanceof HTMLProgressElement) || bar.value === done) return;
  const words = say("progress_count", { n: done, total: plan.pages.length });
  bar.value = done;
  bar.setAttribute("aria-valuetext", words);
  setText(byId("progress-text"), words);
}

/**
 * Write the contents, where they wait: of a thousand entries, browsers that run scripts read none
 * before the first page is there, or somebody wants to see them.
 * @param {Player} player
 * @param {string} current
 */
export function fillContents(player, current) {
  const waiting = one(document, "#contents > noscript");
  if (!waiting) return;
  waiting.outerHTML = waiting.textContent || "";
  refreshFrame(player, current);
}

/**
 * The entries of the contents by page, looked up once.
 * @returns {Map<string, Entry>}
 */
function entriesOfContents() {
  const items = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("#contents [data-page]")
  );
  return new Map(
    Array.from(items, (item) => {
      const fresh = item.getAttribute("data-state") === "new";
      return [item.getAttribute("data-page") || "", { item, shown: fresh ? NEW : "" }];
    }),
  );
}

/**
 * Only entries that changed are touched: there may be a thousand.
 * @param {Player} player
 * @param {PlanPage} page
 * @param {string} progress
 * @param {boolean} here
 */
function refreshEntry({ session, say }, page, progress, here) {
  const entry = entries.get(page.id);
  const passed = page.kind === "quiz" && quizRecord(session.state.quizzes, page.n).passed;
  const state = passed ? "passed" : progress;
  const shown = [state, progress, here].join();
  if (!entry || entry.shown === shown) return;
  entry.shown = shown;
  const link = one(entry.item, "a");
  entry.item.setAttribute("data-state", state);
  setText(one(entry.item, ".state"), say("state_" + state));
  if (!link) return;
  setFlag(link, "aria-disabled", progress === "locked" && "true");
  setFlag(link, "aria-current", here && "page");
}

/**
 * @param {string} id
 * @param {PlanPage|undefined} page
 * @param {Set<string>} closed
 */
function refreshPager(id, page, closed) {
  const link = byId(id);
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hidden = page === undefined;
  if (page === undefined) return;
  link.href = routeOf(page.id);
  setText(one(link, ".pager-title"), page.title);
  setFlag(link, "aria-disabled", closed.has(page.id) && "true");
}

/**
 * The contents on telephones: a drawer that the button opens and Escape closes.
 * @param {() => void} fill writes what is in it, if it waits
 */
export function wireDrawer(fill) {
  const button = byId("contents-button");
  const contents = byId("contents");
  if (!button || !contents) return;
  /** @param {boolean} open */
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    document.body.classList.toggle("contents-open", open);
  };
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    fill();
    set(open);
    const first = one(contents, "[aria-current]") || one(contents, "a");
    if (open && first) first.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const onPage = !contents.contains(target) && !button.contains(target);
    if (onPage || target.closest("#contents a")) set(false);
  });
  contents.addEventListener("focusout", (event) => {
    const next = /** @type {Node|null} */ (event.relatedTarget);
    if (next && !contents.contains(next) && !button.contains(next)) set(false);
  });
}
