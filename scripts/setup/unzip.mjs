// Takes chosen files out of a zip archive (a Python wheel is one), as a stream, so that 700 MB need no memory.
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * @param {string} archive
 * @param {(name: string) => string | undefined} place where a file of the archive goes; undefined leaves it out
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, place) {
  // Set-up begins before the packages are there.
  const { openPromise } = await import("yauzl");
  const opened = await openPromise(archive);
  let count = 0;
  for await (const entry of opened.eachEntry()) {
    const target = entry.fileName.endsWith("/") ? undefined : place(entry.fileName);
    if (target === undefined) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    await pipeline(await opened.openReadStreamPromise(entry), fs.createWriteStream(target));
    count++;
  }
  return count;
}
