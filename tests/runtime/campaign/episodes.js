/**
 * What rarely happens by chance alone, as short lists of steps: trouble while there is something to
 * save, two places that know different things, somebody else at the computer or at the gradebook.
 */

/** @param {ReturnType<typeof import("./chance.js").createChance>} chance */
const number = (chance) => chance.below(1 << 20);
const wait = (chance, ...times) => ({ kind: "wait", time: chance.pick(times) });
const trouble = (chance, ...names) => ({ kind: "trouble", name: chance.pick(names) });
const plain = (kind) => ({ kind, number: 0 });
/** The learner does something that must be saved. */
const act = (chance, kinds = ["answer", "answer", "attempt", "readAll", "draft"]) => ({
  kind: chance.pick(kinds),
  number: number(chance),
});
const refused = (element, times) => ({
  kind: "oneCall",
  fault: { call: "set", element, returns: "false", errorCode: "405", times },
});
const lasting = ["refusing", "network", "offline", "lying", "throwing", "answer-lost"];
const RESULTS = /score\.raw$|status$/;

/** @type {Record<string, [weight: number, make: (chance: any) => object[]]>} */
export const EPISODES = {
  "what was earned during an outage": [
    6,
    (chance) => [
      wait(chance, 1200, 7000),
      trouble(chance, ...lasting),
      act(chance),
      wait(chance, 400, 3000, 7000, 20000),
      ...(chance.maybe(0.4) ? [act(chance)] : []),
      ...(chance.maybe(0.3) ? [plain(chance.pick(["hide", "vanish", "close"])), plain("open")] : []),
      plain("calm"),
      wait(chance, 20000, 70000),
    ],
  ],
  "everything is done during an outage": [
    5,
    (chance) => [
      trouble(chance, "refusing", "network", "throwing", "lying"),
      act(chance, ["readAll"]),
      act(chance, ["attempt"]),
      wait(chance, 3000, 20000),
      plain("calm"),
      wait(chance, 20000, 70000),
    ],
  ],
  "a platform that says true to everything": [
    4,
    (chance) => [
      trouble(chance, "lying", "lying-silent", "lying-silent"),
      act(chance),
      wait(chance, 3000, 70000),
      ...(chance.maybe(0.5) ? [plain("vanish"), plain("calm"), plain("open")] : [plain("calm")]),
      ...(chance.maybe(0.5) ? [act(chance)] : []),
      wait(chance, 7000, 70000),
    ],
  ],
  "a state that is refused": [
    3,
    (chance) => [
      refused("cmi.suspend_data", 1 + chance.below(8)),
      act(chance),
      wait(chance, 1200, 3000, 20000),
      ...(chance.maybe(0.4) ? [plain("vanish"), plain("open")] : []),
      wait(chance, 7000, 70000),
    ],
  ],
  "a result that is refused": [
    1,
    (chance) => [refused(RESULTS, 1 + chance.below(4)), act(chance, ["attempt", "readAll"]), wait(chance, 7000)],
  ],
  "two devices with answers to the same": [
    6,
    (chance) => {
      const one = act(chance, ["answer", "answer", "attempt", "readAll"]);
      const other = chance.maybe(0.4) ? { ...one, number: one.number ^ (1 << (4 + chance.below(5))) } : act(chance);
      return [
        plain("closeAll"),
        plain("open"),
        act(chance),
        wait(chance, 7000),
        trouble(chance, "network", "offline", "lying"),
        one,
        wait(chance, 400, 3000),
        plain(chance.pick(["vanish", "closeAll"])),
        plain("calm"),
        plain("openElsewhere"),
        wait(chance, 400, 7000),
        other,
        wait(chance, 3000, 7000),
        plain("closeAll"),
        plain("openElsewhere"),
        wait(chance, 3000, 7000),
        ...(chance.maybe(0.3) ? [act(chance), wait(chance, 7000)] : []),
        plain("closeAll"),
      ];
    },
  ],
  "two windows": [
    3,
    (chance) => [
      plain("closeAll"),
      plain("open"),
      act(chance),
      wait(chance, 1200, 7000),
      plain("open"),
      wait(chance, 400, 7000),
      { kind: "switch", number: 0 },
      act(chance),
      wait(chance, 1200, 7000),
      ...(chance.maybe(0.6) ? [plain(chance.pick(["close", "leave", "vanish"]))] : []),
      { kind: "switch", number: 1 },
      plain("takeOver"),
      act(chance),
      wait(chance, 400, 7000),
      { kind: "switch", number: chance.below(2) },
      ...(chance.maybe(0.5) ? [plain("takeOver"), wait(chance, 400, 7000)] : []),
    ],
  ],
  "somebody raises a status": [
    3,
    (chance) => [
      plain("closeAll"),
      { kind: "raise", number: number(chance) },
      plain("open"),
      wait(chance, 400, 7000),
      act(chance),
      wait(chance, 7000),
    ],
  ],
  "somebody else at the same computer": [
    2,
    (chance) => [
      plain("closeAll"),
      plain("open"),
      trouble(chance, "network", "offline", "refusing"),
      act(chance),
      wait(chance, 400, 3000),
      plain(chance.pick(["vanish", "closeAll"])),
      { kind: "stranger", number: number(chance) },
      plain("calm"),
      plain("open"),
      wait(chance, 7000),
    ],
  ],
  "the learner stays after all": [
    2,
    (chance) => [
      wait(chance, 7000),
      trouble(chance, "refusing", "network"),
      act(chance),
      ...(chance.maybe(0.5) ? [wait(chance, 400)] : []),
      plain("stayAfterAll"),
      wait(chance, 400, 3000),
      plain(chance.pick(["calm", "hide", "vanish"])),
      wait(chance, 7000),
    ],
  ],
  "the page is not looked at": [
    2,
    (chance) => [plain("hide"), wait(chance, 7000, 70000), plain("show"), act(chance), wait(chance, 7000)],
  ],
  "the learner is away": [1, (chance) => [wait(chance, 1500000), act(chance), wait(chance, 7000)]],
  "leaving while typing": [
    2,
    (chance) => [
      act(chance, ["draft"]),
      plain(chance.pick(["hide", "close", "closeInFrame", "leave", "reload"])),
      plain("open"),
      wait(chance, 1200, 7000),
    ],
  ],
  "everything is done": [
    3,
    (chance) => [act(chance, ["readAll"]), act(chance, ["attempt"]), act(chance, ["attempt"]), wait(chance, 7000)],
  ],
};
