/** Plays the random visits against a copy of the runtime that was broken on purpose. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** What the visits are made of, and nothing else. */
const PARTS = [
  "package.json",
  "scormbuild/runtime/drivers",
  "scormbuild/runtime/player",
  "scormbuild/runtime/tracking",
  "tests/runtime/campaign",
  "tests/runtime/lms",
  "tests/runtime/tracking/fake_lms.js",
];

/** @param {string} folder @param {import("./mutants.js").Mutant} mutant */
function breakIn(folder, { name, file, from, to }) {
  const path = join(folder, "scormbuild/runtime", file);
  const pieces = readFileSync(path, "utf8").split(from);
  if (pieces.length !== 2)
    throw new Error(`"${name}" finds its text ${pieces.length - 1} times in ${file}: ${from}`);
  writeFileSync(path, pieces.join(to));
}

/**
 * @param {import("./mutants.js").Mutant} mutant
 * @param {number} seeds how many are played at most
 * @param {number} enough red ones, to stop early
 * @returns {Promise<{red: number[], played: number, problems: string[]}>} problems: of the first red one
 */
export async function playBroken(mutant, seeds, enough) {
  const folder = mkdtempSync(join(tmpdir(), "scormbuild-mutant-"));
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    breakIn(folder, mutant);
    const load = (name) =>
      import(pathToFileURL(join(folder, "tests/runtime/campaign", name)).href);
    const { play } = await load("campaign.js");
    const { scriptOf } = await load("scripts.js");
    const found = { red: [], played: 0, problems: [] };
    for (; found.played < seeds && found.red.length < enough; found.played++) {
      const problems = problemsOf(() => play(scriptOf(found.played)));
      if (!problems.length) continue;
      if (!found.red.length) found.problems = problems;
      found.red.push(found.played);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {() => string[]} run */
function problemsOf(run) {
  try {
    return run();
  } catch (problem) {
    return [String(problem)];
  }
}
