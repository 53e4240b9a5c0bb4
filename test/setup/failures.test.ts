// What a stranger reads when the machine lacks something, and that nothing half-made stays. The tools are played by
// small scripts on a PATH of their own; the network is never asked.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { everything, temporaryFolder, write } from "./folders.js";

const setup = fileURLToPath(new URL("../../scripts/setup", import.meta.url));
const gcc = `#!/bin/sh\nexit 0\n`;
const pip = (download: string) => `#!/bin/sh
case "$*" in *--version*) exit 0;; esac
while [ $# -gt 0 ]; do [ "$1" = --dest ] && dest=$2; shift; done
${download}
`;

interface Machine {
  readonly folder: string;
  readonly cache: string;
  readonly packageFolder: string;
}

/** A machine with an empty cache, these tools, and a tfjs-node without its native library. */
function machineWith(tools: Readonly<Record<string, string>>): Machine {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(tools)) write(path.join(folder, "bin", name), text, 0o755);
  const packageFolder = path.join(folder, "node_modules/@tensorflow/tfjs-node");
  write(path.join(packageFolder, "package.json"), "{}");
  write(path.join(packageFolder, "scripts/install.js"), "");
  return { folder, cache: path.join(folder, "cache"), packageFolder };
}

function start({ folder, cache, packageFolder }: Machine, way: string) {
  const script = `
    import { ensureNative } from ${JSON.stringify(path.join(setup, "native.mjs"))};
    import { speaker } from ${JSON.stringify(path.join(setup, "say.mjs"))};
    try { await ensureNative(${JSON.stringify(packageFolder)}, speaker(process.stdout)); }
    catch (error) { console.log("PROBLEM " + error.message); console.log("MEND " + error.fix); process.exitCode = 1; }`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], {
    env: { PATH: path.join(folder, "bin"), HOME: folder, XDG_CACHE_HOME: cache, MCNN_NATIVE: way },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function ensureOn(machine: Machine, way = "wheel"): Promise<string> {
  const child = start(machine, way);
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  return output;
}

const files = ({ cache }: Machine): string[] =>
  everything(cache).filter((name) => name !== "mcnn" && name !== "mcnn/native");

/** Building from the wheel is for this system only. */
describe.runIf(process.platform === "linux" && process.arch === "x64")("building from the wheel", () => {
  test("without a compiler and pip names both, and the command for them", async () => {
    const machine = machineWith({});
    const output = await ensureOn(machine);
    expect(output).toContain("a C++ compiler (g++ or clang++) and Python's pip are missing");
    expect(output).toMatch(/^MEND .*(install|Install)/m);
    expect(files(machine)).toEqual([]);
  });

  test("without a compiler does not download first", async () => {
    const machine = machineWith({ python3: pip("exit 9") });
    expect(await ensureOn(machine)).toContain("a C++ compiler (g++ or clang++) is missing");
  });

  test("takes pip under its other names", async () => {
    const machine = machineWith({
      "g++": gcc,
      python3: "#!/bin/sh\necho No module named pip\nexit 1\n",
      pip3: pip("exit 9"),
    });
    expect(await ensureOn(machine)).toContain("with pip3");
  });

  test("throws away a file with another hash", async () => {
    const machine = machineWith({
      "g++": gcc,
      python3: pip(`echo something else > "$dest/tensorflow_cpu-2.20.0.whl"`),
    });
    expect(await ensureOn(machine)).toMatch(
      /is not the file that TensorFlow published: its SHA-256 is [0-9a-f]{64}, not c7a9224/,
    );
    expect(files(machine)).toEqual([]);
    expect(everything(machine.packageFolder)).toEqual(["package.json", "scripts", "scripts/install.js"]);
  });

  test.each([
    ["OSError: [Errno 28] No space left on device", "The disk became full"],
    [
      "ERROR: No matching distribution found for tensorflow-cpu==2.20.0",
      "was not given tensorflow-cpu 2.20.0",
    ],
    ["Failed to establish a new connection: Temporary failure in name resolution", "Check the network"],
  ])("when pip says %j", async (said, told) => {
    const machine = machineWith({ "g++": gcc, python3: pip(`echo '${said}' >&2\nexit 1`) });
    const output = await ensureOn(machine);
    expect(output).toContain(told);
    expect(files(machine)).toEqual([]);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)("stopped by %s leaves nothing", async (signal, code) => {
    const machine = machineWith({
      "g++": gcc,
      python3: pip(`echo $$ > "$dest/pid"; echo half > "$dest/half.whl"; exec /bin/sleep 60`),
    });
    const child = start(machine, "wheel");
    const pid = await pidOfPip(machine);
    child.kill(signal);
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(code);
    expect(files(machine)).toEqual([]);
    expect(hasEnded(pid)).toBe(true);
  });

  test("killed outright, leaves what the next start removes", async () => {
    const machine = machineWith({ "g++": gcc, python3: pip(`echo $$ > "$dest/pid"; exec /bin/sleep 60`) });
    const child = start(machine, "wheel");
    const pid = await pidOfPip(machine);
    child.kill("SIGKILL");
    process.kill(pid);
    await new Promise((resolve) => child.on("exit", resolve));
    expect(files(machine)).not.toEqual([]);
    write(path.join(machine.folder, "bin/python3"), pip("exit 9"), 0o755);
    await ensureOn(machine);
    expect(files(machine)).toEqual([]);
  });
});

/** Gone, or dead and only waiting for its new parent to take notice. */
function hasEnded(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return !fs.existsSync(file) || /\) [ZX] /.test(fs.readFileSync(file, "utf8"));
}

async function pidOfPip(machine: Machine): Promise<number> {
  for (;;) {
    const file = everything(machine.cache).find((name) => path.basename(name) === "pid");
    const text = file && fs.readFileSync(path.join(machine.cache, file), "utf8");
    if (text) return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("tfjs-node's own download, when its host is not to be found, says so and leaves the package as it was", async () => {
  const machine = machineWith({});
  write(
    path.join(machine.packageFolder, "scripts/install.js"),
    `require("node:fs").mkdirSync("deps"); throw new Error("getaddrinfo ENOTFOUND somewhere")`,
  );
  const output = await ensureOn(machine, "download");
  expect(output).toContain("the name of its host cannot be resolved");
  expect(
    everything(path.join(machine.folder, "node_modules")).filter((name) => /deps|partial/.test(name)),
  ).toEqual([]);
});

test("packages that tfjs-node depends on are missed before anything is downloaded", async () => {
  const machine = machineWith({});
  write(
    path.join(machine.packageFolder, "package.json"),
    JSON.stringify({ dependencies: { "not-there": "1" } }),
  );
  const output = await ensureOn(machine, "download");
  expect(output).toContain("depends on packages that are not there: not-there");
  expect(output).not.toContain("download");
});

test("a cached library that does not load is thrown away", async () => {
  const machine = machineWith({});
  const tree = path.join(
    machine.cache,
    "mcnn/native",
    `tfjs-node-4.22.0-${process.platform}-${process.arch}-download`,
  );
  write(path.join(tree, "deps/lib/libtensorflow.so"), "broken");
  write(path.join(tree, "lib/napi-v8/tfjs_binding.node"), "broken");
  expect(await ensureOn(machine, "download")).toContain("The cached one does not work and is thrown away");
  expect(fs.existsSync(tree)).toBe(false);
  expect(fs.existsSync(path.join(machine.packageFolder, "lib"))).toBe(false);
});
