// The third way to the native library: the official TensorFlow wheel from the Python package index holds it, and
// tfjs-node's addon, two C++ files on Node's stable interface, is compiled against it. No node-gyp and no Node
// headers are needed: `node-api-headers` has the stable interface, and one addon serves every Node version.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { requireSpace, sizeOf } from "./cache.mjs";
import { wheelForThisMachine } from "./pins.mjs";
import { lastLines, run } from "./run.mjs";
import { megabytes, seconds, SetupProblem } from "./say.mjs";
import { findCompiler, findPip, howToInstall } from "./tools.mjs";
import { unzip } from "./unzip.mjs";

const stalledAfter = 180;
const libraries = ["libtensorflow_cc.so.2", "libtensorflow_framework.so.2"];
const headers =
  /^tensorflow\/include\/(tensorflow\/c\/|tensorflow\/core\/platform\/ctstring|tsl\/platform\/ctstring|xla\/tsl\/c\/).*\.h$/;

/**
 * Makes the folders `deps` and `lib` of tfjs-node in `into`.
 * @param {{packageFolder: string, into: string, scratch: string, speak: ReturnType<typeof import("./say.mjs").speaker>}} task
 */
export async function buildFromWheel({ packageFolder, into, scratch, speak }) {
  const wheel = wheelForThisMachine();
  if (wheel === undefined)
    throw new SetupProblem(`There is no TensorFlow wheel for ${process.platform} on ${process.arch}.`);
  const compiler = await findCompiler();
  const pip = await findPip();
  const missing = [...(compiler ? [] : ["compiler"]), ...(pip ? [] : ["pip"])];
  if (compiler === undefined || pip === undefined) {
    const names = { compiler: "a C++ compiler (g++ or clang++)", pip: "Python's pip" };
    const list = missing.map((tool) => names[tool]).join(" and ");
    throw new SetupProblem(
      `To build TensorFlow's addon, ${list} ${missing.length > 1 ? "are" : "is"} missing.`,
      howToInstall(missing),
    );
  }
  requireSpace(path.dirname(scratch), wheel.bytes + wheel.unpackedBytes);

  const archive = await download(wheel, pip, path.join(scratch, "wheel"), speak);
  await verify(archive, wheel);
  await extract(archive, into, scratch, speak);
  fs.rmSync(archive);
  await compile(compiler, packageFolder, into, path.join(scratch, "include"), speak);
}

async function download(wheel, [command, args], folder, speak) {
  const started = Date.now();
  const name = `${wheel.project} ${wheel.version}`;
  speak.line(`Downloading ${name} (${megabytes(wheel.bytes)}) with ${[command, ...args].join(" ")}`);
  const temporary = path.join(folder, "tmp");
  fs.mkdirSync(temporary, { recursive: true });
  const pipArgs = [
    "download",
    `${wheel.project}==${wheel.version}`,
    "--no-deps",
    "--only-binary=:all:",
    ...wheel.pip,
  ];
  const quiet = [
    "--dest",
    folder,
    "--no-cache-dir",
    "--progress-bar",
    "off",
    "--disable-pip-version-check",
    "--no-input",
  ];
  let size = 0;
  let grewAt = Date.now();
  const result = await run(command, [...args, ...pipArgs, ...quiet], {
    env: { ...process.env, TMPDIR: temporary },
    watch() {
      const now = Math.min(sizeOf(folder), wheel.bytes);
      if (now !== size) [size, grewAt] = [now, Date.now()];
      if (Date.now() - grewAt > stalledAfter * 1000) return `nothing arrived for ${stalledAfter} s`;
      speak.progress(
        `  ${megabytes(size)} of ${megabytes(wheel.bytes)}, ${Math.floor((100 * size) / wheel.bytes)} %`,
      );
    },
  });
  const file = fs.readdirSync(folder).find((entry) => entry.endsWith(".whl"));
  if (!result.ok || file === undefined) throw downloadProblem(name, result, [command, ...args].join(" "));
  speak.line(`  downloaded in ${seconds(started)}`);
  return path.join(folder, file);
}

function downloadProblem(name, { output, stopped }, pip) {
  const words = stopped || `pip's own words:\n${lastLines(output)}`;
  if (/No space left|ENOSPC|Disk quota/i.test(output))
    return new SetupProblem(
      `The disk became full while pip was downloading ${name}.`,
      "Free about 1 GB, or choose another disk: export XDG_CACHE_HOME=/a/folder/there",
    );
  if (!stopped && /No matching distribution/i.test(output) && !/connection|resolve|timed out/i.test(output))
    return new SetupProblem(
      `pip was not given ${name} by its package index; ${words}`,
      `Check the network, and which index pip asks: ${pip} config list`,
    );
  return new SetupProblem(
    `pip could not download ${name}: ${words}`,
    `Check the network, and a proxy or mirror if you need one (${pip} config set global.index-url …), and start again.`,
  );
}

async function verify(archive, wheel) {
  const hash = createHash("sha256");
  await pipeline(fs.createReadStream(archive), hash);
  const found = hash.digest("hex");
  if (found !== wheel.sha256)
    throw new SetupProblem(
      `${path.basename(archive)} is not the file that TensorFlow published: its SHA-256 is ${found}, not ${wheel.sha256}. It was thrown away.`,
      "Start again; if it stays so, ask whoever runs the package index that pip is configured for.",
    );
}

async function extract(archive, into, scratch, speak) {
  const started = Date.now();
  speak.line("Unpacking TensorFlow's library");
  const progress = setInterval(() => speak.progress(`  ${megabytes(sizeOf(into))} unpacked`), 500);
  try {
    const count = await unzip(archive, (name) => {
      const base = path.posix.basename(name);
      if (name === `tensorflow/${base}` && libraries.includes(base))
        return path.join(into, "deps", "lib", base);
      if (headers.test(name)) return path.join(scratch, name.replace(/^tensorflow\//, ""));
      return undefined;
    });
    if (count < libraries.length) throw new SetupProblem("The wheel does not hold TensorFlow's library.");
  } finally {
    clearInterval(progress);
  }
  speak.line(`  unpacked in ${seconds(started)}`);
}

async function compile(compiler, packageFolder, into, include, speak) {
  const started = Date.now();
  speak.line(`Compiling tfjs-node's addon with ${compiler}`);
  const nodeHeaders = path.dirname(createRequire(import.meta.url).resolve("node-api-headers/package.json"));
  const addonFolder = path.join(into, "lib", "napi-v8");
  fs.mkdirSync(addonFolder, { recursive: true });
  const binding = path.join(packageFolder, "binding");
  const sources = fs.readdirSync(binding).filter((name) => name.endsWith(".cc"));
  const result = await run(compiler, [
    "-shared",
    "-fPIC",
    "-O2",
    "-std=c++17",
    "-DNAPI_VERSION=8",
    "-DBUILDING_NODE_EXTENSION",
    `-I${path.join(nodeHeaders, "include")}`,
    `-I${include}`,
    `-I${path.dirname(packageFolder)}`,
    ...sources.map((name) => path.join(binding, name)),
    "-o",
    path.join(addonFolder, "tfjs_binding.node"),
    `-L${path.join(into, "deps", "lib")}`,
    ...libraries.map((name) => `-l:${name}`),
    "-Wl,-rpath,$ORIGIN/../../deps/lib",
  ]);
  if (!result.ok)
    throw new SetupProblem(
      `${compiler} could not compile tfjs-node's addon; its own words:\n${lastLines(result.output, 12)}`,
      howToInstall(["compiler"]),
    );
  speak.line(`  compiled in ${seconds(started)}`);
}
