import { make, one, setText } from "../player/dom.js";
import { closedPages } from "../player/frame.js";
import { routeOf } from "../player/route.js";
import { excerpt, find, wordsOf } from "./finding.js";
import { places } from "./fold.js";
import { fromStore } from "./kit.js";

/** @typedef {import("./kit.js").Kit} Kit */
/** @typedef {import("./finding.js").Hit} Hit */
/** @typedef {import("./finding.js").Index} Index */

/** So many results are listed, and so long is what is shown of each. */
const MOST = 50;
const LENGTH = 180;

/** What was looked for last, so that going back shows it again. */
let lately = "";

/** @type {Promise<Index>|undefined} */
let loading;

/**
 * Find words in the pages of the course; pages that are locked are left out.
 * @param {Kit} kit
 */
export function showSearch(kit) {
  const page = fromStore(kit, "search");
  const form = page && one(page, "form");
  const input = page && one(page, "input");
  if (!page || !form || !(input instanceof HTMLInputElement)) return page;
  const look = () => {
    lately = input.value;
    search(kit, page, input.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  input.value = lately;
  if (lately) look();
  return page;
}

/**
 * @param {Kit} kit
 * @param {HTMLElement} page
 * @param {string} wanted
 */
function search(kit, page, wanted) {
  const { say, plan } = kit.player;
  const said = one(page, "[role=status]");
  const list = one(page, ".hits");
  if (!list) return;
  list.textContent = "";
  if (wordsOf(wanted).length === 0) {
    setText(said, "");
    return;
  }
  loadIndex(kit).then(
    (index) => {
      const closed = closedPages(kit.player);
      const open = plan.pages.filter(({ id }) => !closed.has(id));
      const titles = new Map(open.map(({ id, title }) => [id, title]));
      const hits = find(index, titles, wanted);
      const more = hits.length > MOST ? " " + say("search_first", { n: MOST }) : "";
      const count = hits.length ? say("search_found", { n: hits.length }) : say("search_none", { text: wanted });
      setText(said, count + more);
      const words = wordsOf(wanted);
      list.append(...hits.slice(0, MOST).map((hit) => hitItem(hit, titles.get(hit.page) || "", words)));
    },
    () => setText(said, say("notice_not_loaded", { title: document.title })),
  );
}

/**
 * @param {Hit} hit
 * @param {string} title of the page
 * @param {string[]} words folded
 */
function hitItem({ page, anchor, heading, text }, title, words) {
  const link = make("a", "hit-title", ...marked(heading ? `${title} › ${heading}` : title, words));
  link.href = routeOf(page, anchor);
  const first = places(text, words)[0];
  const [begin, end] = excerpt(text, first ? first[0] : 0, LENGTH);
  const shown = marked(text.slice(begin, end), words);
  if (begin > 0) shown.unshift("… ");
  if (end < text.length) shown.push(" …");
  return make("li", "hit", link, make("p", "hit-text", ...shown));
}

/**
 * A text in which words are marked.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {(Node|string)[]}
 */
function marked(text, words) {
  /** @type {(Node|string)[]} */
  const parts = [];
  let done = 0;
  for (const [begin, end] of places(text, words)) {
    parts.push(text.slice(done, begin), make("mark", "", text.slice(begin, end)));
    done = end;
  }
  parts.push(text.slice(done));
  return parts;
}

/**
 * Get the index by a script element, which works from a disk, too. It stays once it is there.
 * @param {Kit} kit
 * @returns {Promise<Index>}
 */
function loadIndex({ store }) {
  const shared = /** @type {any} */ (window).scormbuild;
  loading =
    loading ||
    new Promise((resolve, reject) => {
      const script = make("script", "");
      script.src = store.index || "";
      script.onload = script.onerror = () => {
        script.remove();
        if (shared.index) resolve(shared.index);
        else reject(new Error(store.index));
      };
      document.head.append(script);
    });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
