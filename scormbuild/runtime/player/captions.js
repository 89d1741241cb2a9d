import { all } from "../questions/controls.js";

/** @typedef {import("./types.js").Track} Track */

/** The language of the captions that the learner chose last; empty: none. Films remember it. */
let chosen = "";

/**
 * Give films their captions. A file of captions does not load from a disk, so they come with the
 * page; browsers offer them in their own menu.
 * @param {Element} root
 * @param {Track[][]} films
 */
export function addCaptions(root, films) {
  for (const film of all(root, "video[data-captions]")) {
    const tracks = films[Number(film.getAttribute("data-captions"))];
    if (film instanceof HTMLVideoElement && tracks) addTracks(film, tracks);
  }
}

/**
 * @param {HTMLVideoElement} film
 * @param {Track[]} tracks
 */
function addTracks(film, tracks) {
  for (const { language, cues } of tracks) {
    const track = film.addTextTrack("captions", languageName(language), language);
    for (const [start, end, text, settings] of cues) {
      track.addCue(Object.assign(new VTTCue(start / 1000, end / 1000, text), settings));
    }
    track.mode = language === chosen ? "showing" : "hidden";
  }
  film.textTracks.addEventListener("change", () => {
    const shown = Array.from(film.textTracks).find(({ mode }) => mode === "showing");
    if (shown) chosen = shown.language;
    else if (tracks.some(({ language }) => language === chosen)) chosen = "";
  });
}

/**
 * What a language calls itself.
 * @param {string} language
 */
export function languageName(language) {
  const { DisplayNames } = /** @type {any} */ (Intl);
  try {
    return new DisplayNames([language], { type: "language" }).of(language);
  } catch (error) {
    return language;
  }
}
