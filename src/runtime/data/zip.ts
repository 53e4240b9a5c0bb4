import { inflate, readAt, sizeOfFile } from "./bytes.js";
import { DataError } from "./dataError.js";
import { findDirectory, readDirectory, type ZipEntry } from "./zipDirectory.js";

/** One read, and one array of bytes, goes so far on every version of Node. */
const most = 2 ** 31 - 1;

/** Reads the directory at the end of an archive, and nothing of the files in it. */
export function listZip(file: string, path: string): ZipEntry[] {
  const directory = findDirectory(file, sizeOfFile(file));
  if (directory === undefined) {
    throw new DataError(
      "this is not a zip archive, or it is cut short",
      { file: path },
      "fetch the file again",
    );
  }
  const entries = readDirectory(readAt(file, directory.start, directory.bytes), directory.entries);
  if (entries === undefined) throw new DataError("the archive's directory is damaged", { file: path });
  for (const { name, isEncrypted, method } of entries) {
    if (!isEncrypted && (method === "stored" || method === "deflated")) continue;
    const problem = `\`${name}\` in it is ${isEncrypted ? "encrypted" : "compressed in an unusual way"}`;
    throw new DataError(problem, { file: path }, "save it with `numpy.savez_compressed`");
  }
  return entries;
}

/** The unzipped bytes of an entry: all of them, or, to look at its header, about `atLeast` bytes from its start. */
export function readZipEntry(file: string, path: string, entry: ZipEntry, atLeast?: number): Buffer {
  const { name, method, bytes, packedBytes } = entry;
  const damaged = () => new DataError(`\`${name}\` in it is damaged`, { file: path }, "fetch the file again");
  if (atLeast === undefined && Math.max(bytes, packedBytes) > most) {
    const problem = `\`${name}\` in it has ${(bytes / 2 ** 30).toFixed(1)} GiB, and arrays of 2 GiB and more are not read`;
    throw new DataError(problem, { file: path }, "save it as numbers of fewer bytes, or with fewer rows");
  }
  const header = readAt(file, entry.position, 30);
  if (header.length < 30) throw damaged();
  const start = entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(file, start, Math.min(packedBytes, atLeast ?? Infinity));
  const unpacked = method === "deflated" ? tryTo(() => inflate(packed, atLeast !== undefined)) : packed;
  if (unpacked === undefined || (atLeast === undefined && unpacked.length !== bytes)) throw damaged();
  return unpacked;
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
