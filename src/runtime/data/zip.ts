import { statSync } from "node:fs";
import { constants, inflateRawSync } from "node:zlib";
import { readAt } from "./bytes.js";
import { DataError } from "./dataError.js";

/** A file inside a zip archive (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16). */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly position: number;
}

const endSignature = 0x06054b50;
const endBytes = 22;
const longestComment = 0xffff;

/** Reads the directory at the end of an archive, and nothing of the files in it. */
export function listZip(file: string, path: string): ZipEntry[] {
  const { size } = statSync(file);
  const tail = readAt(file, Math.max(0, size - endBytes - longestComment), endBytes + longestComment);
  const end = findEnd(tail);
  if (end === undefined) {
    throw new DataError(
      "this is not a zip archive, or it is cut short",
      { file: path },
      "fetch the file again",
    );
  }
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start === 0xffffffff || count === 0xffff) {
    throw new DataError(
      "archives of 4 GB and more are not read",
      { file: path },
      "save the arrays in several files",
    );
  }
  return readDirectory(readAt(file, start, length), count, path);
}

/** The unzipped bytes of an entry: all of them, or, to look at its header, about `atLeast` bytes from its start. */
export function readZipEntry(file: string, path: string, entry: ZipEntry, atLeast?: number): Buffer {
  const header = readAt(file, entry.position, 30);
  const damaged = () =>
    new DataError(`\`${entry.name}\` in it is damaged`, { file: path }, "fetch the file again");
  if (header.length < 30) throw damaged();
  const start = entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(file, start, Math.min(entry.packedBytes, atLeast ?? Infinity));
  try {
    const bytes = entry.deflated ? inflate(packed, atLeast !== undefined) : packed;
    if (atLeast === undefined && bytes.length !== entry.bytes) throw damaged();
    return bytes;
  } catch {
    throw damaged();
  }
}

function inflate(packed: Buffer, onlyStart: boolean): Buffer {
  return inflateRawSync(packed, onlyStart ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
}

function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - endBytes; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at;
  return undefined;
}

function readDirectory(bytes: Buffer, count: number, path: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > bytes.length) throw new DataError("the archive's directory is damaged", { file: path });
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameBytes);
    const method = bytes.readUInt16LE(at + 10);
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted || (method !== 0 && method !== 8)) {
      const problem = `\`${name}\` in it is ${encrypted ? "encrypted" : "compressed in an unusual way"}`;
      throw new DataError(problem, { file: path }, "save it with `numpy.savez_compressed`");
    }
    entries.push({
      name,
      deflated: method === 8,
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      position: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
