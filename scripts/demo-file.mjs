// What the scripts that make the demos' data share: files under specs/data, written whole or not at all.
import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "specs", "data");

/** Writes `make()`, a Map from names to bytes, into specs/data, unless files of all these names are there. */
export function writeDemoFiles(names, what, make) {
  if (names.every(isFile)) return console.log(`${what}: already in ${relative(root, folder)}`);
  mkdirSync(folder, { recursive: true });
  const files = make();
  for (const name of names) {
    const path = join(folder, name);
    const partial = `${path}.${process.pid}.partial`;
    writeFileSync(partial, files.get(name));
    renameSync(partial, path);
  }
  console.log(`${what}: written to ${names.map((name) => relative(root, join(folder, name))).join(" and ")}`);
}

/** The folder of one of the project's own packages. */
export function packageFolder(name) {
  return join(root, "node_modules", name);
}

function isFile(name) {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
}
