// Measures the language server on a spec of 2,000 lines: `npm run bench:lsp`, after `npm run build`.
// Warm, over random edits such as typing makes: by the clock, from question to answer, and by the time that the
// server's thread computed meanwhile, which does not count what else the machine does.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createProtocolConnection } from "vscode-languageserver/node";

const root = fileURLToPath(new URL("..", import.meta.url));
const edits = Number(process.argv[2] ?? 200);
const longEdits = Number(process.argv[3] ?? 5000);

const server = spawn(process.execPath, [`${root}dist/src/cli/main.js`, "lsp", "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const connection = createProtocolConnection(server.stdout, server.stdin);
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
await connection.sendNotification("initialized", {});

let seed = 1;
const below = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const uri = "file:///bench/large.mcnn";
const textDocument = { uri };
const lines = largeSpec(2000);
let version = 1;
await connection.sendNotification("textDocument/didOpen", {
  textDocument: { uri, languageId: "mcnn", version, text: lines.join("\n") },
});

/** Types a few characters somewhere, or takes them away again. */
async function edit() {
  const line = below(lines.length);
  const text = lines[line];
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + (below(3) === 0 ? 1 : 0));
  const typed = ["r", "3", " ", ",", "-> relu", "(", "x"][below(7)];
  const change = (from, to, newText) =>
    connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [
        { range: { start: { line, character: from }, end: { line, character: to } }, text: newText },
      ],
    });
  await change(start, end, typed);
  return {
    at: { line, character: start + typed.length },
    undo: () => change(start, start + typed.length, text.slice(start, end)),
  };
}

async function timed(method, params) {
  const [clock, computed] = [performance.now(), computedTime()];
  await connection.sendRequest(method, { textDocument, ...params });
  return { clock: performance.now() - clock, computed: computedTime() - computed };
}

for (let i = 0; i < 30; i++) {
  const { undo } = await edit();
  await timed("textDocument/diagnostic");
  await undo();
}
const diagnostics = [];
const completion = [];
for (let i = 0; i < edits; i++) {
  // Each is the first to be asked after its edit.
  const first = await edit();
  diagnostics.push(await timed("textDocument/diagnostic"));
  await first.undo();
  const second = await edit();
  completion.push(await timed("textDocument/completion", { position: second.at }));
  await second.undo();
}
console.log(`${lines.length} lines, ${edits} random edits, each measured right after its edit; milliseconds`);
report("diagnostics", diagnostics);
report("completion", completion);

if (longEdits > 0) {
  const marks = [];
  for (let i = 0; i <= longEdits; i++) {
    const { undo } = await edit();
    await timed("textDocument/diagnostic");
    await undo();
    if (i % Math.ceil(longEdits / 10) === 0) marks.push(memory());
  }
  console.log(`memory over ${longEdits} edits, MB: ${marks.join(" ")}`);
}
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");

/** Milliseconds that the server's main thread was on a processor; Linux counts them. */
function computedTime() {
  try {
    return Number(readFileSync(`/proc/${server.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return NaN;
  }
}

function memory() {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function report(name, times) {
  for (const [how, of] of [
    ["by the clock", (time) => time.clock],
    ["computing", (time) => time.computed],
  ]) {
    const sorted = times.map(of).sort((a, b) => a - b);
    const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(
      `${name}, ${how}: min ${at(0)}, median ${at(0.5)}, 90% ${at(0.9)}, 99% ${at(0.99)}, max ${at(1)}`,
    );
  }
}

function largeSpec(count) {
  const out = [
    "/// As large as specs get.",
    "model Large",
    "",
    "block unit(filters, kernel = 3) {",
    "  conv2d(filters, kernel, padding: same)",
    "  batchNormalization",
    "  relu",
    "}",
    "",
  ];
  for (let i = 1; out.length < count - 12; i++)
    out.push(
      `input x${i}: image[28, 28, 1]`,
      `/// Branch ${i}.`,
      `branch a${i} = x${i} -> unit(8) -> maxPooling2d(2)`,
      "  -> conv2d(16, 3, padding: same) // looks again",
      "  -> relu -> globalAveragePooling2d",
      `const c${i} = ${i} + 2 * 3`,
      `trunk t${i} = a${i} -> dense(c${i}) -> relu`,
      `head h${i}: class[10] = t${i} -> dense(10) {`,
      "  loss: crossEntropy",
      "  metrics: [accuracy]",
      "}",
      "",
    );
  while (out.length < count) out.push("// the end");
  return out;
}
