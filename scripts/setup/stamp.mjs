// What set-up has seen to be done, so that it need not look again: a small file in node_modules.
import fs from "node:fs";
import path from "node:path";
import { findAddon } from "./download.mjs";

const fileOf = (root) => path.join(root, "node_modules", ".mcnn-setup.json");

/** @param {string} root @returns {{sources?: string, native?: string, tensorflow?: string}} */
export function readStamp(root) {
  try {
    return JSON.parse(fs.readFileSync(fileOf(root), "utf8"));
  } catch {
    return {};
  }
}

/** @param {string} root @param {ReturnType<typeof readStamp>} changes */
export function writeStamp(root, changes) {
  const temporary = `${fileOf(root)}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify({ ...readStamp(root), ...changes }, null, 2));
  fs.renameSync(temporary, fileOf(root));
}

/** One word for the native library that is installed, and the Node that runs: a change of either is tried anew. */
export function nativeState(packageFolder) {
  const addon = findAddon(packageFolder);
  if (addon === undefined) return "";
  const libraries = path.join(packageFolder, "deps", "lib");
  const files = [
    addon,
    ...(fs.existsSync(libraries)
      ? fs
          .readdirSync(libraries)
          .sort()
          .map((name) => path.join(libraries, name))
      : []),
  ];
  const sizes = files.map((file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return `${path.basename(file)}:${stat?.size}:${stat?.mtimeMs}`;
  });
  return [process.version, process.platform, process.arch, ...sizes].join(" ");
}
