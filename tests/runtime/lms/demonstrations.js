/**
 * What each behaviour does, as something that can be seen from outside: `show(page)` throws unless
 * the behaviour is on. `page(options)` opens a page of a platform whose only behaviours are the one
 * shown and those of `also`.
 */
import { CALLS } from "./demonstrations/calls.js";
import { STORAGE } from "./demonstrations/storage.js";

export const DEMONSTRATIONS = { ...CALLS, ...STORAGE };
