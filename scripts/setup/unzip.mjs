// Takes chosen files out of a zip archive (a Python wheel is one), as a stream, so that 700 MB need no memory.
// Archives over 4 GB and encryption are not needed, hence not here. What is in it is trusted: its hash was checked.
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/**
 * @param {string} archive
 * @param {(name: string) => string | undefined} place where a file of the archive goes; undefined leaves it out
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, place) {
  let count = 0;
  for (const entry of readDirectory(archive)) {
    const target = entry.name.endsWith("/") ? undefined : place(entry.name);
    if (target === undefined) continue;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (entry.packed === 0) {
      fs.writeFileSync(target, "");
      count++;
      continue;
    }
    const input = fs.createReadStream(archive, { start: entry.start, end: entry.start + entry.packed - 1 });
    const output = fs.createWriteStream(target);
    if (entry.method === 0) await pipeline(input, output);
    else await pipeline(input, createInflateRaw(), output);
    if (fs.statSync(target).size !== entry.size)
      throw new Error(`${entry.name} came out with the wrong size`);
    count++;
  }
  return count;
}

/** @param {string} archive */
function readDirectory(archive) {
  const file = fs.openSync(archive, "r");
  try {
    const { size } = fs.fstatSync(file);
    const read = (start, length) => {
      const bytes = Buffer.alloc(length);
      fs.readSync(file, bytes, 0, length, start);
      return bytes;
    };
    const tailStart = Math.max(0, size - 65_557);
    const tail = read(tailStart, size - tailStart);
    const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
    if (end < 0) throw new Error(`${archive} is not a zip archive`);
    const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries = [];
    for (let at = 0; at < directory.length;) {
      const nameLength = directory.readUInt16LE(at + 28);
      const header = read(directory.readUInt32LE(at + 42), 30);
      entries.push({
        name: directory.toString("utf8", at + 46, at + 46 + nameLength),
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        start: directory.readUInt32LE(at + 42) + 30 + header.readUInt16LE(26) + header.readUInt16LE(28),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    fs.closeSync(file);
  }
}
