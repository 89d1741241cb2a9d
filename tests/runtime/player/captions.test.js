import assert from "node:assert/strict";
import { test } from "node:test";

import { languageName } from "../../../scormbuild/runtime/player/captions.js";

test("a language is called what it calls itself", () => {
  const table = [
    ["en", "English"],
    ["de", "Deutsch"],
    ["pt-BR", "português (Brasil)"],
    ["not a language", "not a language"],
  ];
  for (const [tag, name] of table) assert.equal(languageName(tag), name);
});
