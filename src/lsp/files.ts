import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { DataHost, Probe } from "../parts/probe.js";
import { maxFileLength } from "../limits.js";
import { probeSource } from "../runtime/data/probe.js";

// The file system as the compiler sees it: paths have forward slashes.

/** The path of a document; one that is in no file has its address for a path. */
export function pathOf(uri: string): string {
  if (!uri.startsWith("file:")) return uri;
  try {
    return slashed(fileURLToPath(uri));
  } catch {
    return uri;
  }
}

export function uriOf(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file;
}

export function slashed(file: string): string {
  return process.platform === "win32" ? file.replaceAll("\\", "/") : file;
}

/** The text of a file that lies in `folder` or below it, links followed. */
export function readWithin(folder: string, file: string): string | undefined {
  try {
    const real = realpathSync(file);
    const way = path.relative(realpathSync(folder), real);
    if (way.startsWith("..") || path.isAbsolute(way)) return undefined;
    return readFile(real);
  } catch {
    return undefined;
  }
}

export function readFile(file: string): string | undefined {
  try {
    const { size } = statSync(file);
    return size > 4 * maxFileLength ? undefined : readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Names in a folder; those of folders end in a slash. */
export function listFolder(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  } catch {
    return [];
  }
}

/** Looks at data in a folder; again only when one of the files has changed. */
export function dataHost(folder: string): DataHost {
  const seen = new Map<string, { readonly stamp: string; readonly probe: Probe }>();
  return {
    probe: (request) => {
      const key = JSON.stringify(request);
      const stamp = Object.values(request.values)
        .map((value) => stampOf(folder, value))
        .join(" ");
      const before = seen.get(key);
      if (before?.stamp === stamp) return before.probe;
      if (seen.size > 100) seen.clear();
      const probe = probeSource(request, folder);
      seen.set(key, { stamp, probe });
      return probe;
    },
  };
}

function stampOf(folder: string, value: unknown): string {
  if (typeof value !== "string" || value.includes("\0")) return "";
  const stat = statSync(path.resolve(folder, value), { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "none";
}

const skipped = new Set(["node_modules", "dist", "runs"]);

/** The specs in a folder and below it, at most `most`. */
export function findSpecs(folder: string, most = 500): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let visits = 0; waiting.length > 0 && visits < 5000 && found.length < most; visits++) {
    const at = waiting.shift() ?? "";
    for (const name of listFolder(at)) {
      if (name.startsWith(".") || skipped.has(name.replace(/\/$/, ""))) continue;
      if (name.endsWith("/")) waiting.push(`${at}/${name.slice(0, -1)}`);
      else if (name.endsWith(".mcnn")) found.push(`${at}/${name}`);
    }
  }
  return found;
}
