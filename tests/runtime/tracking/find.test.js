import assert from "node:assert/strict";
import { test } from "node:test";
import { findApi } from "../../../scormbuild/runtime/tracking/find.js";

const api = { LMSInitialize() {} };

/** A window that shows its relatives but nothing else, as one of another origin does. */
function foreign(relatives) {
  return new Proxy(relatives, {
    get(target, name) {
      if (name === "parent" || name === "opener" || name === "closed") return target[name];
      throw new Error("SecurityError");
    },
  });
}

function top(values = {}) {
  const window = Object.assign({}, values);
  window.parent = window;
  return window;
}

function frames(depth, above) {
  let window = above;
  for (let level = 0; level < depth; level++) window = { parent: window };
  return window;
}

const other = { Initialize() {} };
const endless = () => {
  let made = 0;
  const make = () => ({
    made: made++,
    get parent() {
      return make();
    },
  });
  return make();
};

for (const [name, start, expected] of [
  ["in the parent", { parent: top({ API: api }) }, api],
  ["in the window itself", top({ API: api }), api],
  ["six frames up", frames(6, top({ API: api })), api],
  ["deeper than 500 frames", frames(600, top({ API: api })), null],
  ["in no window of an endless chain", endless(), null],
  ["behind a parent of another origin", { parent: foreign({ parent: top({ API: api }) }) }, api],
  ["nowhere, the top being of another origin", { parent: foreign(top()) }, null],
  ["in the opener", top({ opener: top({ API: api }) }), api],
  ["in the opener of the parent", { parent: top({ opener: top({ API: api }) }) }, api],
  ["above the opener of the top", frames(2, top({ opener: frames(3, top({ API: api })) })), api],
  [
    "in the parent of a popup without opener",
    { opener: null, parent: top({ opener: null, API: api }) },
    api,
  ],
  ["above a decoy frame", { parent: { API: { length: 0 }, parent: top({ API: api }) } }, api],
  [
    "above a window with only the other API",
    { parent: { API_1484_11: other, parent: top({ API: api }) } },
    api,
  ],
  ["nowhere, only the other API being there", { parent: top({ API_1484_11: other }) }, null],
]) {
  test(`the API is found ${name}`, () => {
    const found = findApi(start, "API", "LMSInitialize");
    assert.equal(found && found.api, expected);
  });
}
