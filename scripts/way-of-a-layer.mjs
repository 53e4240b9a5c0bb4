// Counts the source files that have to do with one layer on its way from text to code: `npm run way`.
// A file counts when one of its functions ran, its code at load aside; with a folder, that build is looked at.
import { Session } from "node:inspector/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = path.resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
const text = `model Way
input photo: image[28, 28, 1]
branch seen = photo -> conv2d(16, 3) -> flatten
head digit: class[10] = seen -> dense(10)
`;

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
const { analyse, emit, formatCode, sourceFile } = await import(
  pathToFileURL(path.join(dist, "src", "index.js"))
);
const atLoad = await filesThatRan();
const { model, diagnostics } = analyse(sourceFile("way.mcnn", text), { readText: () => undefined });
const code = await formatCode(emit(model, { specPath: "way.mcnn" }));
const afterwards = await filesThatRan();
if (!code.some((file) => file.text.includes("tf.layers.conv2d(")))
  throw new Error(`there is no code: ${diagnostics.map(({ message }) => message).join("; ")}`);

const rooms = Object.entries(byRoom(afterwards)).sort(([a], [b]) => a.localeCompare(b));
for (const [name, files] of rooms) process.stdout.write(`${name} (${files.length}): ${files.join(" ")}\n`);
const all = new Set([...atLoad, ...afterwards]);
process.stdout.write(`${afterwards.length} files ran, ${all.size} with those that make the tables at load\n`);

/** Since the last time. */
async function filesThatRan() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => url.startsWith(pathToFileURL(dist).href))
    .filter(({ functions }) =>
      functions.some(({ functionName, ranges: [range] }) => functionName !== "" && range.count > 0),
    )
    .map(({ url }) => path.relative(dist, fileURLToPath(url)).replaceAll(path.sep, "/"))
    .sort();
}

function byRoom(files) {
  const rooms = {};
  for (const file of files) {
    const [name, ...rest] = file.replace(/^src\//, "").split("/");
    (rooms[name] ??= []).push(rest.join("/").replace(/\.js$/, ""));
  }
  return rooms;
}
