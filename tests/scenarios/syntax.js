// Says of each script whose path comes in, line by line, what a browser of 2018 would not read.
import { readFileSync } from "node:fs";

import { parse } from "acorn";

const faults = readFileSync(0, "utf-8").trim().split("\n").flatMap((path) => {
  try {
    parse(readFileSync(path, "utf-8"), { ecmaVersion: 2018, sourceType: "script" });
    return [];
  } catch (error) {
    return [`${path}: ${error.message}`];
  }
});
process.stdout.write(JSON.stringify(faults));
