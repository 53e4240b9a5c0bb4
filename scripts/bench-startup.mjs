// How long mcnn takes to start, beside Node alone in the same run: `npm run bench:startup [runs]`.
// Each round starts all of them in turn, so that a busy moment of the machine counts for all.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection } from "vscode-languageserver/node";

/** At most so many times what Node alone takes, and so many milliseconds more. */
const bound = { times: 3, more: 60 };
const rounds = Number(process.argv[2] ?? 15);
const main = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
const text = `model Small
input photo: image[28, 28, 1]
branch seen = photo -> conv2d(16, 3) -> relu -> maxPooling2d(2) -> flatten
head digit: class[10] = seen -> dense(64) -> relu -> dense(10)
`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mcnn-startup-"));
const spec = path.join(folder, "small.mcnn");
fs.writeFileSync(spec, text);

/** What is measured one after the other, each by names of its own. */
const measured = [
  async () => ({ "node -e 0": await ended(["-e", "0"]) }),
  async () => ({ "mcnn check": await ended([main, "check", spec]) }),
  languageServer,
];
const times = {};
try {
  for (let round = -2; round < rounds; round++)
    for (const measure of measured)
      for (const [name, time] of Object.entries(await measure()))
        // The first two rounds fill the caches of the system, and of Node where it has one.
        if (round >= 0) (times[name] ??= []).push(time);
} finally {
  fs.rmSync(folder, { recursive: true });
}

const node = median(times["node -e 0"]);
const limit = bound.times * node + bound.more;
say(`Node ${process.version}, medians of ${rounds} runs each, and the shortest:`);
for (const [name, of] of Object.entries(times)) {
  const taken = median(of);
  say(`  ${name}: ${ms(taken)}, ${ms(Math.min(...of))}; ${(taken / node).toFixed(1)} times Node alone`);
}
const slow = Object.keys(times).filter((name) => median(times[name]) > limit);
say(`bound: ${bound.times} times Node alone and ${bound.more} ms, ${ms(limit)}`);
say(slow.length === 0 ? "all within" : `above: ${slow.join("; ")}`);
process.exitCode = slow.length === 0 ? 0 : 1;

/** Milliseconds from the start of a process to its end. */
async function ended(args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}`);
  return performance.now() - start;
}

/** Milliseconds from the server's start to its answers: it has to find the mistake in a spec that an editor opens. */
async function languageServer() {
  const start = performance.now();
  const server = spawn(process.execPath, [main, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise((resolve) => server.once("exit", resolve));
  const connection = createProtocolConnection(server.stdout, server.stdin);
  const diagnosed = new Promise((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", resolve),
  );
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  const answer = performance.now() - start;
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: {
      uri: pathToFileURL(spec).href,
      languageId: "mcnn",
      version: 1,
      text: text.replace("dense(10)", "dense(9)"),
    },
  });
  const { diagnostics } = await diagnosed;
  const mistakes = performance.now() - start;
  if (diagnostics.length !== 1)
    throw new Error(`the server found ${diagnostics.length} mistakes in place of one`);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  connection.dispose();
  return { "mcnn lsp, to its first answer": answer, "mcnn lsp, to the first diagnostics": mistakes };
}

function median(of) {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
