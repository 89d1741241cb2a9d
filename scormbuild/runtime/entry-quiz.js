/** The part of the player that quizzes need. */
import { finishQuiz, startQuiz } from "./player/attempts.js";
import { openQuiz } from "./player/quiz.js";
import { resultsOf } from "./player/results.js";

const shared = /** @type {any} */ (window).scormbuild;
Object.assign(shared, { results: resultsOf, startQuiz, finishQuiz });
shared.part("quiz", openQuiz);
