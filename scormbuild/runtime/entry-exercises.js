/** The part of the player that pages need which have more than questions to choose from. */
import { exerciseKinds } from "./questions/exercises.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part(
  "exercises",
  /** @type {import("./player/types.js").OpenPart} */
  (_article, _data, _page, player) => {
    for (const kind of exerciseKinds) player.kinds[kind.type] = kind;
  },
);
