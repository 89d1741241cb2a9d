/** The part of the player that quizzes need. */
import { openQuiz } from "./player/quiz.js";
import { resultsOf } from "./player/results.js";

const shared = /** @type {any} */ (window).scormbuild;
shared.results = resultsOf;
shared.part("quiz", openQuiz);
