import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { constants, gunzipSync, inflateRawSync } from "node:zlib";
import { DataError } from "./dataError.js";

/** The bytes of a file, unzipped when it is gzipped, whatever its name says. */
export function readWhole(file: string, name: string): Buffer {
  const bytes = readFileSync(file);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new DataError("the gzip data ends early or is damaged", { file: name }, "fetch the file again");
  }
}

/** At most the first `count` bytes of a file, unzipped when it is gzipped: reads no more than it must. */
export function readStart(file: string, name: string, count: number): Buffer {
  const bytes = readAt(file, 0, count);
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, count);
  } catch {
    throw new DataError("the gzip data is damaged", { file: name }, "fetch the file again");
  }
}

/**
 * Whether a file, unzipped, has `length` bytes. Gzip writes the length, modulo 2^32, at the end of the file; only a
 * file where that differs (cut short, or made of several parts) is unzipped to see.
 */
export function hasLength(file: string, name: string, length: number): boolean {
  const { size } = statSync(file);
  if (!isGzip(readAt(file, 0, 2))) return size === length;
  if (size >= 18 && readAt(file, size - 4, 4).readUInt32LE() === length % 2 ** 32) return true;
  return readWhole(file, name).length === length;
}

/** `count` bytes of a file from `position` on, or fewer where it ends. */
export function readAt(file: string, position: number, count: number): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, count, position));
  } finally {
    closeSync(descriptor);
  }
}

export function sizeOfFile(file: string): number {
  return statSync(file).size;
}

/** Unpacks deflated bytes; `isStart` where they are no more than the beginning. Throws where they are damaged. */
export function inflate(packed: Buffer, isStart: boolean): Buffer {
  return inflateRawSync(packed, isStart ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
