/**
 * The same course of the same learner in other windows of this browser, and what they tell each
 * other. Two that write would overwrite each other: platforms take what comes last.
 *
 * @typedef {"opened" | "writing" | "taken" | "given"} Word
 *   opened: is there another one? · writing: yes, this one · taken: from now on I write, nobody
 *   else · given: this is what I have
 * @typedef {{word: Word, state: string, pairs?: import("./types.js").Pair[]}} Message
 *   pairs: the interactions of this visit
 */
import { tryShelf } from "./vault.js";

/**
 * @param {import("./types.js").World} world
 * @param {string} name of what the windows have in common
 * @param {(message: Message) => void} hear
 * @returns {(message: Message) => void} tells the others
 */
export function joinWindows({ window, shelf }, name, hear) {
  if (window.BroadcastChannel) {
    const channel = new window.BroadcastChannel(name);
    channel.onmessage = (/** @type {any} */ { data }) => hear(data);
    return (message) => channel.postMessage(message);
  }
  window.addEventListener("storage", (/** @type {any} */ { key, newValue }) => {
    if (key === name && newValue) hear(JSON.parse(newValue));
  });
  return (message) => {
    tryShelf(shelf, (found) => {
      found.setItem(name, JSON.stringify(message));
      found.removeItem(name);
    });
  };
}
