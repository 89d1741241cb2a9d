import { exerciseKinds } from "../../scormbuild/runtime/questions/exercises.js";
import { plainKinds } from "../../scormbuild/runtime/questions/plain.js";

/** Every question type by its name, as they come together on a page.
 * @type {Record<string, import("../../scormbuild/runtime/player/types.js").QuestionKind>} */
export const questionKinds = {};
for (const kind of [...plainKinds, ...exerciseKinds]) questionKinds[kind.type] = kind;
