import { gunzipSync } from "fflate";

/** The files that specs can name here, unzipped when they are first read. */
const zipped = new Map<string, Uint8Array>();
const unzipped = new Map<string, Uint8Array>();

export function addFiles(files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) zipped.set(name, bytes);
}

export function fileNames(): readonly string[] {
  return [...zipped.keys()];
}

export function readFile(name: string): Uint8Array {
  const known = unzipped.get(name);
  if (known) return known;
  const bytes = gunzipSync(zipped.get(name) ?? new Uint8Array());
  unzipped.set(name, bytes);
  return bytes;
}
