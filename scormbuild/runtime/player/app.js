import { addCaptions } from "./captions.js";
import { byId, make, one } from "./dom.js";
import { wireEmbeds } from "./embeds.js";
import { closedPages, fillContents, refreshFrame, wireDrawer } from "./frame.js";
import { loadPage, loadPart } from "./loader.js";
import { takeMarks } from "./marks.js";
import { dropNotice, focusMain, offerAgain, showNotice, tellComplete } from "./notices.js";
import { offerStartOver } from "./resume.js";
import { reveal } from "./reveal.js";
import { reportKept } from "./unreported.js";
import { VIEW, readPageAddress, readRoute, routeOf } from "./route.js";
import { watchEnd } from "./reading.js";
import { showSaving } from "./saving.js";
import { openForPrint, wireTabs } from "./tabs.js";
import { wireTerms } from "./terms.js";
import { openCode, wireTools, withTools } from "./toolbox.js";
import { makeSay } from "./words.js";

/** @typedef {import("./types.js").Player} Player */
/** @typedef {import("./types.js").PlanPage} PlanPage */
/** @typedef {import("./types.js").PageData} PageData */
/** @typedef {import("./types.js").SaveStatus} SaveStatus */

/** How long the player waits before it gets the next page, in milliseconds. */
const BEFORE_NEXT = 1500;

/** How long contents that wait do so: after the first page, and for it at most. */
const AFTER_FIRST = 100;
const FOR_FIRST = 2000;

/** The player: shows pages in the shell and tells the session what happens. */
export class App {
  /**
   * @param {import("./types.js").Plan} plan
   * @param {import("./types.js").Session} session
   */
  constructor(plan, session) {
    this.plan = plan;
    this.session = session;
    this.main = /** @type {HTMLElement} */ (byId("main"));
    this.cover = byId("cover");
    /** The id of the page on screen. @type {string} */
    this.current = "";
    /** The id of the page that was asked for last. @type {string} */
    this.wanted = "";
    this.complete = false;
    /** Whether what is remembered was taken up. */
    this.recalled = false;
    /** Whether anything was put into main. */
    this.placed = false;
    this.taken = 0;
    this.harm = "";
    this.left = false;
    this.stopWatching = () => {};
    /** @type {Player} */
    this.player = {
      plan,
      session,
      say: makeSay(plan.words, plan.language),
      kinds: {},
      views: [],
      go: (id, anchor) => this.go(id, anchor),
      load: (page) => loadPage(plan, page).then(([data]) => data),
      changed: () => this.changed(),
      restored: () => showNotice({ name: "code", words: this.player.say("code_taken") }),
    };
  }

  /** Take over the document. */
  start() {
    document.body.classList.add("ready");
    const fill = () => fillContents(this.player, this.current);
    wireDrawer(fill);
    wireTools(this.player);
    openForPrint();
    document.addEventListener("click", (event) => this.followLink(event));
    window.addEventListener("hashchange", () => this.follow(true));
    const leave = byId("leave");
    if (leave) leave.addEventListener("click", () => this.leave());
    const code = byId("code-button");
    if (code) code.addEventListener("click", () => openCode(this.player));
    takeMarks(this.plan, this.session);
    this.recall();
    this.follow(false);
    this.session.listen((status) => this.heard(status));
    setTimeout(fill, FOR_FIRST);
  }

  /**
   * A platform that answers late brings what it remembers: then the page is shown anew.
   * @param {SaveStatus} status
   */
  heard(status) {
    showSaving(this.player, status);
    if (status.harm !== this.harm) this.tellHarm(status.harm);
    const news = status.taken > this.taken || !this.recalled;
    this.taken = status.taken;
    const marked = takeMarks(this.plan, this.session);
    if (!this.left && (marked || (this.session.resumed && news))) this.takeUp();
    reportKept(this.player, this.main);
  }

  /**
   * What was remembered could not be read, or not all of it.
   * @param {SaveStatus["harm"]} harm
   */
  tellHarm(harm) {
    const { say } = this.player;
    this.harm = harm;
    showNotice({
      name: "harm",
      words: say("recall_" + harm),
      actions: [[say("recall_close"), () => dropNotice("harm")]],
    });
  }

  /** Show what is remembered now. */
  takeUp() {
    this.recall();
    const page = this.pageOf(this.current);
    if (page) this.load(page, "", this.main.contains(document.activeElement));
    else this.follow(false);
  }

  /** Begin where the learner stopped, unless the address names a page. */
  recall() {
    const { session, plan, player } = this;
    const place = plan.pages.find((page) => page.n === session.state.location);
    this.complete = session.outcome().complete;
    this.recalled = session.resumed;
    if (!session.resumed) return;
    offerStartOver(player, () => this.startOver());
    const start = byId("start");
    const page = place || plan.pages[0];
    if (start instanceof HTMLAnchorElement && page) {
      start.href = routeOf(page.id);
      const text = one(start, ".button-text") || start;
      text.textContent = player.say("cover_continue");
    }
    const route = readRoute(location.hash);
    if (place && (!route || route.id === "")) history.replaceState(null, "", routeOf(place.id));
  }

  startOver() {
    this.session.startOver();
    dropNotice("resume");
    this.showCover(true);
    this.go("");
  }

  /** @param {string} id @param {string} [anchor] */
  go(id, anchor) {
    const wanted = routeOf(id, anchor);
    if (location.hash === wanted) this.follow(true);
    else location.hash = wanted;
  }

  /**
   * Links to pages stay inside the shell, whichever way they are written.
   * @param {MouseEvent} event
   */
  followLink(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !plain) return;
    if (link.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
      this.explainLock();
      return;
    }
    const written = link.getAttribute("href") || "";
    if (link.id === "next") this.finishCurrent();
    const route = written[0] === "#" ? readRoute(written) : this.routeTo(link);
    if (route && (route.id === "" || route.id[0] === VIEW || this.pageOf(route.id))) {
      event.preventDefault();
      this.go(route.id, route.anchor);
    } else if (written[0] === "#") {
      event.preventDefault();
      reveal(written.slice(1));
    }
  }

  /**
   * Where a link to the document of a page leads in the shell.
   * @param {HTMLAnchorElement} link
   */
  routeTo(link) {
    const address = readPageAddress(link.pathname, link.hash);
    const page = address && this.plan.pages.find(({ script }) => script.startsWith(address.script));
    return page && address ? { id: page.id, anchor: address.anchor } : null;
  }

  explainLock() {
    const { say } = this.player;
    const closed = closedPages(this.player);
    const open = this.plan.pages.filter((page) => !closed.has(page.id));
    const last = open[open.length - 1];
    const words = say("notice_locked", { title: last ? last.title : "" });
    showNotice({ name: "locked", words, urgent: true });
  }

  /** @param {string} id */
  pageOf(id) {
    return this.plan.pages.find((page) => page.id === id);
  }

  /**
   * Show what the address asks for.
   * @param {boolean} moved false when the document has just been opened
   */
  follow(moved) {
    const route = readRoute(location.hash);
    if (this.left || !route) return;
    // Without a cover there is one page, which stands for it.
    const page = this.pageOf(route.id) || (this.cover ? undefined : this.plan.pages[0]);
    if (route.id[0] === VIEW) {
      this.openView(route.id, moved);
    } else if (!page) {
      this.showCover(moved);
    } else if (closedPages(this.player).has(page.id)) {
      this.explainLock();
      if (!this.current) this.showCover(moved);
      else history.replaceState(null, "", routeOf(this.current));
    } else if (page.id === this.current) {
      if (route.anchor) reveal(route.anchor);
      else focusMain();
    } else {
      this.load(page, route.anchor, moved);
    }
  }

  /**
   * What the menu leads to: results, for example.
   * @param {string} id
   * @param {boolean} moved
   */
  openView(id, moved) {
    this.wanted = id;
    withTools(this.player, (tools) => {
      const view = tools.view(id.slice(1));
      if (this.wanted !== id) return;
      if (view) this.place(id, view.content, `${view.title} – ${this.plan.title}`, moved);
      else this.showCover(moved);
    });
  }

  /**
   * @param {PlanPage} page
   * @param {string} anchor
   * @param {boolean} moved
   */
  load(page, anchor, moved) {
    this.wanted = page.id;
    this.main.setAttribute("aria-busy", "true");
    // Whoever begins at a page does not have to wait until the cover is drawn.
    if (!this.placed) this.main.textContent = "";
    const arrived = loadPage(this.plan, page).then(([data, ...parts]) => {
      if (this.wanted !== page.id) return;
      dropNotice("load");
      dropNotice("locked");
      this.show(page, data, parts, moved);
      if (anchor) reveal(anchor);
    });
    arrived.catch(() => {
      if (this.wanted !== page.id) return;
      this.main.removeAttribute("aria-busy");
      if (!this.placed) this.showCover(false);
      offerAgain(this.player, page.title, () => this.load(page, anchor, true));
    });
  }

  /**
   * @param {PlanPage} page
   * @param {PageData} data
   * @param {import("./types.js").OpenPart[]} parts
   * @param {boolean} moved
   */
  show(page, data, parts, moved) {
    const { plan, session } = this;
    const holder = make("div", "");
    holder.innerHTML = data.html;
    const article = /** @type {HTMLElement} */ (one(holder, "article") || holder);
    Object.assign(plan.words, data.words);
    wireTabs(article);
    addCaptions(article, data.captions || []);
    wireTerms(article);
    wireEmbeds(article, this.player.say);
    session.visit(page.n);
    for (const open of parts) open(article, data, page, this.player);
    this.place(page.id, article, `${page.title} – ${plan.title}`, moved);
    this.stopWatching = watchEnd(article, () => this.finishCurrent());
    this.prefetch(plan.pages[plan.pages.indexOf(page) + 1]);
  }

  /** @param {boolean} moved */
  showCover(moved) {
    this.wanted = this.current = "";
    if (!this.cover) return;
    const { pages } = this.plan;
    this.place("", this.cover, this.plan.title, moved);
    this.prefetch(pages.find((page) => page.n === this.session.state.location) || pages[0]);
  }

  /**
   * Put something into main and tell everybody.
   * @param {string} id
   * @param {HTMLElement} content
   * @param {string} title
   * @param {boolean} moved
   */
  place(id, content, title, moved) {
    this.stopWatching();
    this.current = id;
    if (!this.placed) setTimeout(() => fillContents(this.player, this.current), AFTER_FIRST);
    this.placed = true;
    this.main.textContent = "";
    this.main.append(content);
    this.main.removeAttribute("aria-busy");
    document.body.classList.toggle("on-cover", id === "");
    document.title = title;
    this.changed();
    if (!moved) return;
    window.scrollTo(0, 0);
    focusMain();
  }

  /** The learner saw the page to its end. */
  finishCurrent() {
    const page = this.pageOf(this.current);
    // What waits behind a button was not seen.
    if (!page || one(this.main, "[data-closed]")) return;
    this.session.finishPage(page.n);
    this.changed();
  }

  changed() {
    refreshFrame(this.player, this.current);
    const { complete } = this.session.outcome();
    if (complete && !this.complete) tellComplete(this.player);
    this.complete = complete;
  }

  /**
   * Get the next page and the tools while the learner reads this page; failures are told to nobody.
   * What writes numbers gets ready, too: on a slow device it takes as long as a page.
   * @param {PlanPage|undefined} next
   */
  prefetch(next) {
    const { current, plan } = this;
    setTimeout(() => {
      if (this.left || this.current !== current) return;
      this.player.say("progress_count", { n: 0 });
      // The code that keeps progress is among the tools, for when the server does not answer any more.
      if (current) loadPart(plan, "tools").catch(() => {});
      if (next) loadPage(plan, next).catch(() => {});
    }, BEFORE_NEXT);
  }

  leave() {
    const { say } = this.player;
    if (this.session.leave() === "unsaved") {
      showNotice({
        name: "leave",
        words: say("notice_unsaved"),
        urgent: true,
        focused: true,
        actions: [
          [say("try_again"), () => this.leave()],
          [say("code_keep"), () => openCode(this.player)],
        ],
      });
      return;
    }
    this.left = true;
    dropNotice("leave");
    dropNotice("resume");
    document.body.classList.add("left");
    this.stopWatching();
    const title = say("left_title");
    const words = say(this.session.recording ? "left_text" : "left_text_unrecorded");
    this.main.textContent = "";
    this.main.append(
      make("section", "farewell", make("h1", "", title), make("p", "lede", words)),
    );
    document.title = `${title} – ${this.plan.title}`;
    focusMain();
  }
}
