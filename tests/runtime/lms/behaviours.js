/**
 * Everything a platform may do, by name. A behaviour has
 *
 * - `source`: the line of moodle.md, runtime.md or standards.md that says so;
 * - `versions`: "12" or "2004", if it is not both;
 * - `setting`: the figure it uses unless `server.settings[name]` says another one;
 * - hooks, each `(lms, next, ...values)`: `initialize`, `terminate`, `get`, `set`, `commit` (the
 *   calls), `enter` (before any call), `answer` (what any call returns), `launch` (a page of the
 *   platform opens), `present` (whether the API can be seen), `save`, `collect`, `send`, `keep`
 *   (what was set, on its way to the server and into its database). See `basics` in lms.js.
 *
 * Where several have the same hook, those that stand first here are the outer ones.
 */
import { CONVERSATION } from "./behaviours/conversation.js";
import { DATA } from "./behaviours/data.js";
import { MOODLE } from "./behaviours/moodle.js";
import { SERVER } from "./behaviours/server.js";

export const BEHAVIOURS = { ...CONVERSATION, ...DATA, ...MOODLE, ...SERVER };
