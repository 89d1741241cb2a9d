/** The part of the player that pages with questions need, in SCORM 1.2 packages. */
import { interaction12 } from "./drivers/interactions12.js";
import { reportAnswers } from "./player/interaction.js";
import { openQuestions } from "./player/questions.js";

const shared = /** @type {any} */ (window).scormbuild;
Object.assign(shared, { interaction: interaction12, reportAnswers });
shared.part("questions", openQuestions);
