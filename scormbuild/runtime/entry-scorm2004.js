/** The tracking script of SCORM 2004 packages. */
import { dialect2004 } from "./drivers/dialect2004.js";
import { shareSession } from "./tracking/shared.js";

shareSession(dialect2004);
