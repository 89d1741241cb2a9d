/** The platform of one run and the trouble it has; what is undetectable is known here only. */
import { createServer } from "../lms/lms.js";
import { LOSSY } from "./scripts.js";

/** Behaviours, and what a look at the way to the server (the probe) finds meanwhile. */
export const TROUBLES = {
  refusing: { behaviours: ["down"], reach: "reached" },
  network: { behaviours: ["down"], reach: "unreachable" },
  offline: { behaviours: ["down"], reach: "unreachable", offline: true },
  lying: { behaviours: ["down", "lie"], reach: "unreachable" },
  "lying-silent": { behaviours: ["down", "lie"], reach: "silent" },
  silent: { behaviours: [], reach: "silent" },
  "answer-lost": { behaviours: ["answer-lost"], reach: "reached" },
  throwing: { fault: { call: "commit", throws: "NetworkError" }, reach: "reached" },
  "throwing-after": { fault: { call: "commit", throws: "Error", after: true }, reach: "reached" },
  slow: { behaviours: ["slow"], reach: "reached" },
  "login-page": { behaviours: ["login-page"], reach: "reached" },
};

/** @param {object} script */
export function createPlatform({ version, platform, quirks, stored }) {
  const serverOf = (held) =>
    createServer(version, {
      stored: held,
      behaviours: [platform, ...quirks],
      settings: { truncates: 120, "drops-too-long": 120, "stops-when-too-long": 120 },
    });
  const server = serverOf(stored);
  const liar = server.has("lie");
  const always = new Set(["slow", "lie", "down", "answer-lost", "login-page"].filter(server.has));
  const [learner] = [...server.store.keys()].filter((element) => /(student|learner)_id$/.test(element));
  let trouble = null;
  let honest = !LOSSY.some(server.has);
  return {
    server,
    /** What it holds of somebody else. */
    stranger: serverOf({ [learner]: "eve" }),
    /** The name of the trouble, if there is any. */
    trouble: () => trouble && trouble.name,
    reach: () => (trouble ? trouble.reach : "reached"),
    isOffline: () => !!(trouble && trouble.offline),
    /** Whether what the platform says is the truth, or can be known not to be. */
    isHonest: () => honest,
    calm() {
      for (const name of (trouble && trouble.behaviours) || [])
        if (!always.has(name)) server.turn(name, false);
      server.faults.length = 0;
      trouble = null;
    },
    /** @param {string} name of TROUBLES */
    begin(name) {
      this.calm();
      trouble = { name, ...TROUBLES[name] };
      // A platform that always says true, with a server out of order: only the way to it tells.
      if (liar && trouble.behaviours && trouble.behaviours.includes("down") && trouble.reach === "reached")
        trouble.reach = "unreachable";
      for (const each of trouble.behaviours || []) server.turn(each);
      // What was said then is believed for ever.
      honest = honest && !server.has("login-page");
      if (trouble.fault) server.faults.push({ seen: 0, done: 0, ...trouble.fault });
    },
    /** How often a single call failed. */
    failed: () => server.faults.reduce((sum, { done }) => sum + done, 0),
    /** @param {object} fault */
    once: (fault) => server.faults.push({ seen: 0, done: 0, ...fault }),
  };
}
