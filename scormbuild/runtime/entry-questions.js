/** The part of the player that pages with questions need. */
import { openQuestions } from "./player/questions.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part("questions", openQuestions);
