import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect } from "vitest";
import { DataError, type DataFault } from "../../../src/runtime/data/dataError.js";

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "mcnn-data-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** An idx file: big-endian sizes after two zero bytes, the type's code and the rank. */
export function idxFile(
  code: number,
  sizes: readonly number[],
  values: Uint8Array | readonly number[],
): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header[2] = code;
  header[3] = sizes.length;
  sizes.forEach((size, axis) => header.writeUInt32BE(size, 4 + 4 * axis));
  return Buffer.concat([header, Buffer.from(values)]);
}

/** An array as NumPy writes it: format 1.0, the header padded to a multiple of 64. */
export function npyFile(descr: string, shape: string, values: Uint8Array, order = "False"): Buffer {
  const text = `{'descr': ${descr.startsWith("[") ? descr : `'${descr}'`}, 'fortran_order': ${order}, 'shape': ${shape}, }`;
  const padded = text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11) + "\n";
  const length = Buffer.alloc(2);
  length.writeUInt16LE(padded.length);
  return Buffer.concat([
    Buffer.from("\x93NUMPY\x01\x00", "latin1"),
    length,
    Buffer.from(padded, "latin1"),
    values,
  ]);
}

export function npzFile(arrays: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(arrays).map(([name, bytes]) => [`${name}.npy`, bytes])), {
    level,
  });
}

/** The DataError that `work` throws. */
export function faultOf(work: () => unknown): { message: string; mend: string; fault: DataFault } {
  try {
    work();
  } catch (error) {
    return readFault(error);
  }
  return expect.fail("no error");
}

/** The DataError with which `work` is rejected. */
export async function laterFaultOf(work: Promise<unknown>): Promise<ReturnType<typeof faultOf>> {
  try {
    await work;
  } catch (error) {
    return readFault(error);
  }
  return expect.fail("no error");
}

function readFault(error: unknown): ReturnType<typeof faultOf> {
  if (!(error instanceof DataError)) throw error;
  return { message: error.message, mend: error.mend ?? "", fault: error.fault };
}
