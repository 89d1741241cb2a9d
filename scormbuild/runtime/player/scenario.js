import { all, optionNumber } from "../questions/controls.js";
import { focusOn, make, makeButton, one } from "./dom.js";

/** @typedef {import("./types.js").Player} Player */

/**
 * Show one step of each story at a time. What is kept is the way: the numbers of the decisions.
 * @param {HTMLElement} article
 * @param {Player} player
 */
export function openScenarios(article, { session }) {
  for (const box of all(article, ".scenario")) {
    const n = Number(box.getAttribute("data-kept"));
    const scenario = new Scenario(box, (way) => session.draft(n, way));
    const saved = session.state.answers[n];
    scenario.recall(saved && Array.isArray(saved.response) ? saved.response : []);
    box.setAttribute("data-wired", "");
  }
}

class Scenario {
  /**
   * @param {HTMLElement} box
   * @param {(way: number[]) => void} keep
   */
  constructor(box, keep) {
    this.box = box;
    this.keep = keep;
    this.scenes = all(box, ".scene");
    /** The decisions so far, each of which leads on from where the one before it led. */
    this.way = /** @type {HTMLElement[]} */ ([]);
    box.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const link = /** @type {HTMLElement | null} */ (target.closest("a.scene-way"));
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!link || !plain) return;
      event.preventDefault();
      this.take(link);
    });
    // A link from elsewhere leads into a step that is not shown.
    box.addEventListener("reveal", ({ target }) => {
      const scene = this.scenes.find((each) => each.contains(/** @type {Element} */ (target)));
      if (scene && scene.hidden) this.show(scene);
    });
  }

  /** @param {string | null} id */
  scene(id) {
    return this.scenes.find((scene) => scene.getAttribute("data-step") === id);
  }

  /** The step after so many decisions. @param {number} count */
  after(count) {
    if (count) return this.scene(this.way[count - 1].getAttribute("data-to"));
    return this.scene(this.box.getAttribute("data-start"));
  }

  /**
   * Go the way that was kept, as far as it is still there: the author may have changed the story.
   * @param {number[]} kept
   */
  recall(kept) {
    for (const number of kept) {
      const here = this.after(this.way.length);
      const links = here ? all(here, "a.scene-way") : [];
      const link = links.find((each) => optionNumber(each) === number);
      if (!link) break;
      this.way.push(link);
    }
    this.show(this.after(this.way.length));
  }

  /** @param {HTMLElement} link */
  take(link) {
    const to = this.scene(link.getAttribute("data-to"));
    // Back where the learner was before: what came in between is undone.
    const before = this.way.findIndex((_, count) => this.after(count) === to);
    if (before < 0 && this.after(this.way.length) !== to) this.way.push(link);
    else if (before >= 0) this.way.length = before;
    this.goTo(to, link);
  }

  /** @param {number} count of decisions that stay */
  undo(count) {
    this.way.length = count;
    this.goTo(this.after(count), this.way[count - 1]);
  }

  /**
   * @param {HTMLElement | undefined} scene
   * @param {HTMLElement} [link] the decision that led there
   */
  goTo(scene, link) {
    this.keep(this.way.map(optionNumber));
    this.show(scene, link);
    if (scene) focusOn(one(scene, ".scene-title"));
  }

  /**
   * @param {HTMLElement | undefined} scene
   * @param {HTMLElement} [link]
   */
  show(scene, link = this.way[this.way.length - 1]) {
    for (const each of this.scenes) each.hidden = each !== scene;
    for (const old of all(this.box, ".scene-came, .scene-turns")) old.remove();
    if (!scene) return;
    const title = one(scene, ".scene-title");
    if (link && title) title.after(this.cameBy(link));
    scene.append(this.turns(scene.hasAttribute("data-end")));
  }

  /** What was decided, and what comes of it. @param {HTMLElement} link */
  cameBy(link) {
    const choice = (link.textContent || "").trim();
    const box = make("div", "scene-came", make("p", "scene-chosen", this.say("chosen", { choice })));
    const feedback = link.parentElement && one(link.parentElement, ".scene-feedback");
    if (feedback) box.append(...Array.from(feedback.cloneNode(true).childNodes));
    return box;
  }

  /** Ways back. @param {boolean} ended */
  turns(ended) {
    const box = make("div", "scene-turns");
    const { length } = this.way;
    if (ended && this.box.hasAttribute("data-points")) {
      const [n, total] = this.points();
      box.append(make("p", "scene-points", this.say("points", { n, total })));
    }
    if (ended && length) box.append(makeButton(this.say("anew", {}), () => this.undo(0)));
    if (length) box.append(makeButton(this.say("back", {}), () => this.undo(length - 1), "quiet"));
    return box;
  }

  /** What the decisions made, and what the best ones in the same steps would have made. */
  points() {
    const best = this.way.map((_, count) => {
      const here = this.after(count);
      return Math.max(0, ...(here ? all(here, "a.scene-way") : []).map(score));
    });
    return [this.way.map(score), best].map((scores) => scores.reduce((sum, each) => sum + each, 0));
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number>} gaps
   */
  say(name, gaps) {
    const words = this.box.getAttribute("data-" + name) || "";
    return words.replace(/\{(\w+)\}/g, (_, key) => String(gaps[key]));
  }
}

/** @param {Element} link */
function score(link) {
  return Number(link.getAttribute("data-score"));
}
