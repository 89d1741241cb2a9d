import { make, one } from "../player/dom.js";
import { LOOK, applyLook, readLook } from "../player/look.js";
import { showCertificate } from "./certificate.js";
import { showGlossary } from "./glossary.js";
import { pressKey } from "./keys.js";
import { fromStore } from "./kit.js";
import { openMenu } from "./menu.js";
import { showPrint } from "./print.js";
import { openProgressCode } from "./progress-code.js";
import { showResults } from "./results.js";
import { showSearch } from "./search.js";

/** @typedef {import("./kit.js").Kit} Kit */
/** @typedef {import("../player/types.js").Player} Player */
/** @typedef {import("../player/types.js").Tools} Tools */

/** What fills the views. @type {Record<string, (kit: Kit) => HTMLElement|null>} */
const VIEWS = {
  about: (kit) => fromStore(kit, "about"),
  certificate: showCertificate,
  glossary: showGlossary,
  print: showPrint,
  results: showResults,
  search: showSearch,
};

/** @type {Promise<Tools>|undefined} */
let opened;

/**
 * Get the tools ready; once is enough.
 * @type {import("../player/types.js").OpenTools}
 */
export function openTools(player) {
  opened = opened || makeTools(player);
  return opened;
}

/**
 * @param {Player} player
 * @returns {Promise<Tools>}
 */
function makeTools(player) {
  /** @type {import("./kit.js").Store} */
  const store = /** @type {any} */ (window).scormbuild.tools;
  Object.assign(player.plan.words, store.words);
  /** @type {Kit} */
  const kit = {
    player,
    store,
    look: readLook(),
    changeLook(look) {
      kit.look = look;
      applyLook(look);
      if (player.plan.local !== false) keepLook(look);
    },
  };
  const menu = () => openMenu(kit);
  return addStyle(store.style).then(() => ({
    menu,
    code: () => openProgressCode(kit),
    press: (event) => pressKey(kit, event, menu),
    view(name) {
      const content = VIEWS[name] ? VIEWS[name](kit) : null;
      const heading = content && one(content, "h1");
      return content && { title: (heading && heading.textContent) || "", content };
    },
  }));
}

/** @param {import("../player/look.js").Look} look */
function keepLook(look) {
  try {
    localStorage.setItem(LOOK, JSON.stringify(look));
  } catch (_) {
    // Where nothing may be kept, it holds until the window is closed.
  }
}

/**
 * @param {string} address
 * @returns {Promise<void>} when it is there, or cannot be had: all works without it
 */
function addStyle(address) {
  return new Promise((resolve) => {
    const sheet = make("link", "");
    sheet.rel = "stylesheet";
    sheet.href = address;
    sheet.onload = sheet.onerror = () => resolve();
    // Before the style sheet of the theme, which has the last word.
    document.head.prepend(sheet);
  });
}
