import { readAt } from "./bytes.js";

/** A file inside a zip archive (PKWARE's APPNOTE, sections 4.3.7 to 4.3.16 and 4.5.3). */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: "stored" | "deflated" | "other";
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly position: number;
}

interface Directory {
  readonly start: number;
  readonly bytes: number;
  readonly entries: number;
}

const end = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const locator = { signature: 0x07064b50, bytes: 20 };
const end64 = { signature: 0x06064b50, bytes: 56 };
const header = { signature: 0x02014b50, bytes: 46 };

/** Stands where a size or a position is in the fields of 64 bits. */
const elsewhere = 0xffffffff;

/** Where the directory of an archive of `size` bytes is; nothing where there is none. */
export function findDirectory(file: string, size: number): Directory | undefined {
  const from = Math.max(0, size - end.bytes - end.longestComment);
  const tail = readAt(file, from, size - from);
  for (let at = tail.length - end.bytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== end.signature) continue;
    return (
      findDirectory64(file, from + at) ?? {
        entries: tail.readUInt16LE(at + 10),
        bytes: tail.readUInt32LE(at + 12),
        start: tail.readUInt32LE(at + 16),
      }
    );
  }
  return undefined;
}

/** What zip64 says, for archives of 4 GiB or 65,535 files and more: its record is found by what stands before the end. */
function findDirectory64(file: string, endAt: number): Directory | undefined {
  if (endAt < locator.bytes) return undefined;
  const found = readAt(file, endAt - locator.bytes, locator.bytes);
  if (found.readUInt32LE(0) !== locator.signature) return undefined;
  const record = readAt(file, Number(found.readBigUInt64LE(8)), end64.bytes);
  if (record.length < end64.bytes || record.readUInt32LE(0) !== end64.signature) return undefined;
  return {
    entries: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

/** The entries that a directory lists; nothing where it is damaged. */
export function readDirectory(bytes: Buffer, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + header.bytes > bytes.length || bytes.readUInt32LE(at) !== header.signature) return undefined;
    const nameEnd = at + header.bytes + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const method = bytes.readUInt16LE(at + 10);
    const sizes = readSizes(
      [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
      bytes.subarray(nameEnd, extraEnd),
    );
    if (sizes === undefined) return undefined;
    const [whole = 0, packed = 0, position = 0] = sizes;
    entries.push({
      name: bytes.toString("utf8", at + header.bytes, nameEnd),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: method === 0 ? "stored" : method === 8 ? "deflated" : "other",
      bytes: whole,
      packedBytes: packed,
      position,
    });
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Numbers of which those that do not fit into 32 bits stand, in order, in the extra field of zip64. */
function readSizes(short: readonly number[], extra: Buffer): readonly number[] | undefined {
  if (!short.includes(elsewhere)) return short;
  const field = extraField(extra, 0x0001);
  let at = 0;
  const sizes = short.map((value) => {
    if (value !== elsewhere) return value;
    at += 8;
    return field && at <= field.length ? Number(field.readBigUInt64LE(at - 8)) : NaN;
  });
  return sizes.some(Number.isNaN) ? undefined : sizes;
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return undefined;
}
