/** The part of the player that quizzes need. */
import { openQuiz } from "./player/quiz.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.part("quiz", openQuiz);
