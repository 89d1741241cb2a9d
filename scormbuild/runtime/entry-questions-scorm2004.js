/** The part of the player that pages with questions need, in SCORM 2004 packages. */
import { interaction2004 } from "./drivers/interactions2004.js";
import { reportAnswers } from "./player/interaction.js";
import { openQuestions } from "./player/questions.js";

const shared = /** @type {any} */ (window).scormbuild;
Object.assign(shared, { interaction: interaction2004, reportAnswers });
shared.part("questions", openQuestions);
