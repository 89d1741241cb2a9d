/** The tracking script of SCORM 1.2 packages. */
import { dialect12 } from "./drivers/dialect12.js";
import { shareSession } from "./tracking/shared.js";

shareSession(dialect12);
