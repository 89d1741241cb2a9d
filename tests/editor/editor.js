/**
 * An editor without a screen: starts the YAML language server that Visual Studio Code, Neovim and
 * others use, opens files of a project, and tells what somebody who types would see.
 *
 *     node editor.js < asked.json > seen.json
 *
 * Asked: `{root, settings, files: [{path, text}]}`; the caret stands at the `|` of a text. Seen: for
 * each file `{completed: [label], marked: [message]}`.
 */

import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";

const SERVER = "../../node_modules/yaml-language-server/bin/yaml-language-server";

const asked = JSON.parse(await text(process.stdin));
const server = spawn(process.execPath, [fileURLToPath(new URL(SERVER, import.meta.url)), "--stdio"]);
const root = pathToFileURL(asked.root).href;

/** @type {Map<string | number, (value: any) => void>} Who waits for an answer or for a file's marks. */
const waiting = new Map();
let numbers = 0;
let received = Buffer.alloc(0);

/** @param {string | number} key */
const wait = (key) => new Promise((resolve) => waiting.set(key, resolve));

/** @param {object} message */
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};

/** @param {string} method @param {object} params */
const request = (method, params) => {
  numbers += 1;
  send({ id: numbers, method, params });
  return wait(numbers);
};

/** @param {any} message */
const take = (message) => {
  if (message.method === "workspace/configuration") {
    /** @param {{section: string}} item */
    const of = (item) => (item.section === "yaml" ? asked.settings : null);
    send({ id: message.id, result: message.params.items.map(of) });
    waiting.get("configuration")?.(null);
  } else if (message.method === "textDocument/publishDiagnostics") {
    waiting.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    waiting.get(message.id)?.(message.result);
  }
};

server.stdout.on("data", (/** @type {Buffer} */ data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const head = received.indexOf("\r\n\r\n");
    const length = Number(/Content-Length: (\d+)/.exec(received.toString("latin1", 0, head))?.[1]);
    if (head < 0 || received.length < head + 4 + length) return;
    const body = received.toString("utf8", head + 4, head + 4 + length);
    received = received.subarray(head + 4 + length);
    take(JSON.parse(body));
  }
});

/** @param {{path: string, text: string}} file */
const look = async (file) => {
  const uri = `${root}/${file.path}`;
  const [before, after] = file.text.split("|");
  const lines = before.split("\n");
  const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
  const marked = wait(uri);
  const opened = { uri, languageId: "yaml", version: 1, text: before + after };
  send({ method: "textDocument/didOpen", params: { textDocument: opened } });
  const found = await request("textDocument/completion", { textDocument: { uri }, position });
  return {
    completed: found.items.map((/** @type {{label: string}} */ item) => item.label),
    marked: (await marked).map((/** @type {{message: string}} */ mark) => mark.message),
  };
};

const configured = wait("configuration");
await request("initialize", {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: "project" }],
  capabilities: { workspace: { configuration: true, workspaceFolders: true } },
});
send({ method: "initialized", params: {} });
await configured;
const seen = [];
for (const file of asked.files) seen.push(await look(file));
process.stdout.write(JSON.stringify(seen));
server.kill();
