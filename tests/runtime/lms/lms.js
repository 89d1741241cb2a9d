/**
 * A learning platform that fails on demand, for Node and for the page around a course in a browser;
 * see tests/runtime/lms/README.md. What it does is the sum of the behaviours that are on; calls can
 * be scripted on top of that.
 */
import { BEHAVIOURS } from "./behaviours.js";
import { PRESETS } from "./presets.js";
import { faultFor, perform } from "./scripts.js";
import { validate } from "./validator.js";

export const NAMES = {
  12: {
    initialize: "LMSInitialize",
    terminate: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    error: "LMSGetLastError",
    text: "LMSGetErrorString",
    diagnostic: "LMSGetDiagnostic",
  },
  2004: {
    initialize: "Initialize",
    terminate: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
    text: "GetErrorString",
    diagnostic: "GetDiagnostic",
  },
};

const FIRST = {
  12: {
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.credit": "credit",
    "cmi.core.entry": "ab-initio",
    "cmi.core.student_id": "ada",
  },
  2004: {
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    "cmi.mode": "normal",
    "cmi.credit": "credit",
    "cmi.entry": "ab-initio",
    "cmi.learner_id": "ada",
  },
};

/** Errors of a server that did not take the values (standards.md 2.1 and 2.2). */
export const GENERAL = { 12: "101", 2004: "391" };

/** @param {string[]} names of behaviours and presets @returns {string[]} of behaviours */
export function behavioursOf(names, version) {
  return names.flatMap((given) => {
    const [name, only] = given.split(":").reverse();
    if (only && only !== version) return [];
    if (PRESETS[name]) return behavioursOf(PRESETS[name].behaviours, version);
    if (!BEHAVIOURS[name]) throw new Error(`no behaviour and no preset: ${name}`);
    return [name];
  });
}

/**
 * What stays between visits: the values, what is wrong, and what was scripted.
 *
 * @param {string} version "12" or "2004"
 * @param {{stored?: object, behaviours?: string[], settings?: object, kind?: string[]}} [options]
 *   behaviours: names of behaviours and presets; settings: figures of behaviours, by their names;
 *   kind: behaviours that stay off whatever turns them on
 */
export function createServer(version, options = {}) {
  const { stored = {}, behaviours = ["standard"], settings = {}, kind = [] } = options;
  const on = new Set();
  const chains = new Map();
  const server = {
    version,
    store: new Map(Object.entries(Object.assign({}, FIRST[version], stored))),
    settings: Object.assign({}, settings),
    faults: [],
    /** Called with each value that the server stores: element, value, the one before. */
    watch: null,
    /** Bytes of the requests so far. */
    requests: [],
    has: (name) => on.has(name),
    turn(name, wanted = true) {
      for (const each of behavioursOf([name], version)) {
        if (wanted && !kind.includes(each)) on.add(each);
        else on.delete(each);
      }
      chains.clear();
      if (PRESETS[name] && wanted) Object.assign(server.settings, PRESETS[name].settings);
    },
    /** @param {string} hook @returns {Function[]} the outermost first */
    chain(hook) {
      if (!chains.has(hook)) {
        const found = Object.keys(BEHAVIOURS)
          .filter((name) => on.has(name) && BEHAVIOURS[name][hook])
          .filter((name) => (BEHAVIOURS[name].versions || [version]).includes(version))
          .map((name) => BEHAVIOURS[name][hook]);
        chains.set(hook, found);
      }
      return chains.get(hook);
    },
    setting: (name) => (name in server.settings ? server.settings[name] : BEHAVIOURS[name].setting),
  };
  behaviours.forEach((name) => server.turn(name));
  return server;
}

/** Blocks as a synchronous request does. */
function freeze(milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

/**
 * One page of the platform: what a learner opens.
 *
 * @param {ReturnType<typeof createServer>} server
 * @param {{freeze?: (milliseconds: number) => void, now?: () => number, moment?: string}} [browser]
 */
export function createLms(server, browser = {}) {
  const began = Date.now();
  const lms = {
    version: server.version,
    server,
    calls: [],
    /** What the rules in force refused: element, value, error. */
    refused: [],
    /** What no rule book allows, whatever is in force: element, value, findings. */
    malformed: [],
    /** Instead of what a call does: a value or a function, by the name of the call. */
    answers: {},
    values: new Map(),
    unsent: new Set(),
    /** Values at launch, and all that was set since, whether taken or not. */
    attempted: new Map(),
    open: false,
    ended: false,
    finished: 0,
    error: "0",
    /** The event in which the course runs: "", "hidden", "beforeunload", "pagehide" … */
    moment: "",
    gone: false,
    freeze,
    now: () => Date.now() - began,
    api: {},
    ...browser,
  };
  const base = basics(lms);
  const step = (chain, index, hook, values) =>
    index === chain.length
      ? base[hook](...values)
      : chain[index](lms, (...next) => step(chain, index + 1, hook, next), ...values);
  lms.run = (hook, ...values) => step(server.chain(hook), 0, hook, values);
  Object.assign(lms, questions(lms));
  for (const call of Object.keys(NAMES[lms.version]))
    lms.api[NAMES[lms.version][call]] = spoken(lms, call);
  lms.load();
  return lms;
}

/** @param {string} call @returns {(...values: any[]) => any} the method of the API */
function spoken(lms, call) {
  const { server, version } = lms;
  const name = NAMES[version][call];
  return (...values) => {
    lms.calls.push([name, ...values]);
    if (call === "set") check(lms, ...values);
    if (!/^(error|text|diagnostic)$/.test(call)) lms.error = "0";
    lms.run("enter", call);
    const knob = lms.answers[name];
    if (typeof knob === "function") return knob(...values);
    if (knob !== undefined) return knob;
    const fault = server.faults.length && faultFor(lms, call, values);
    if (fault) return perform(lms, fault, call, values);
    return lms.run("answer", call, lms.run(call, ...values));
  };
}

function check(lms, element, value) {
  const findings = validate(lms.version, element, value, lms.attempted);
  if (findings.length) lms.malformed.push([element, value, findings]);
  lms.attempted.set(element, value);
}

/** What a platform without any behaviour does: it takes everything and keeps everything. */
function basics(lms) {
  const { server, version } = lms;
  return {
    /** Whether the API can be seen by the course. */
    present: () => true,
    launch() {
      lms.values = new Map(server.store);
    },
    /** Any call begins. */
    enter() {},
    initialize() {
      // What was stored between the opening of the page and its first word counts, too.
      if (!lms.begun) lms.load();
      lms.begun = true;
      lms.open = true;
      return "true";
    },
    terminate() {
      lms.finished++;
      const saved = lms.run("save");
      lms.open = saved !== "true";
      lms.ended = !lms.open;
      return saved;
    },
    get: (element) => (lms.values.has(element) ? lms.values.get(element) : ""),
    set(element, value) {
      if (lms.values.get(element) !== value) lms.unsent.add(element);
      lms.values.set(element, value);
      return "true";
    },
    commit: () => lms.run("save"),
    /** Brings what was set to the server, at a commit and at the end. */
    save() {
      const saved = lms.run("send", lms.run("collect"));
      if (saved) lms.unsent.clear();
      else lms.error = GENERAL[version];
      return String(saved);
    },
    /** @returns {string[]} what belongs into a request */
    collect: () => Array.from(lms.unsent),
    /** One request. @param {string[]} elements @returns {boolean} whether the server took it */
    send(elements) {
      const rows = elements.map((element) => [element, String(lms.values.get(element))]);
      server.requests.push(JSON.stringify(rows).length);
      for (const [element, value] of rows) {
        const before = server.store.get(element);
        const kept = lms.run("keep", element, value);
        if (kept === undefined) continue;
        server.store.set(element, kept);
        if (server.watch) server.watch(element, kept, before, lms);
      }
      return true;
    },
    /** @returns {string | undefined} what the database makes of a value */
    keep: (element, value) => value,
    error: () => lms.error,
    text: (code) => `error ${code}`,
    diagnostic: () => "",
    /** What the caller gets. */
    answer: (call, value) => value,
  };
}

/** What tests ask and do. */
function questions(lms) {
  const { set } = NAMES[lms.version];
  return {
    /** The values set, in order. */
    sets: () =>
      lms.calls.filter(([name]) => name === set).map(([, element, value]) => [element, value]),
    /** @param {string} name as "Commit": without the letters that SCORM 1.2 puts before it */
    count: (name) => lms.calls.filter(([called]) => called.replace(/^LMS/, "") === name).length,
    kept: (...elements) => elements.map((element) => lms.server.store.get(element)),
    /** The page takes over what the server holds. */
    load() {
      lms.run("launch");
      lms.attempted = new Map(lms.values);
    },
    /** @param {object} fault see scripts.js */
    fault(fault) {
      lms.server.faults.push(Object.assign({ seen: 0, done: 0 }, fault));
      return lms;
    },
    /** The window above the course: there the API stands, or will. */
    install(host) {
      const name = lms.version === "12" ? "API" : "API_1484_11";
      const get = () => (lms.run("present") ? lms.api : undefined);
      Object.defineProperty(host, name, { get, configurable: true, enumerable: true });
      return host;
    },
    /** The same learner comes back: another page of the same server. */
    relaunch: (browser = {}) => createLms(lms.server, browser),
  };
}
