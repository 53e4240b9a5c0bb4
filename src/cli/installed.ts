import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const manifest = createRequire(import.meta.url).resolve("mcnn/package.json");

/** A file of the installed package, wherever bundling has put the code that asks for it. */
export function installedFile(name: string): string {
  return path.join(path.dirname(manifest), name);
}

export function installedVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}
