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

/** An archive of one stored file in the form of zip64, whose sizes are what is told. */
export function zip64File(name: string, content: Uint8Array, bytes = content.length): Buffer {
  const label = Buffer.from(name);
  const numbers = (...values: readonly (readonly [size: 2 | 4 | 8, value: number])[]) =>
    Buffer.concat(
      values.map(([size, value]) => {
        const number = Buffer.alloc(8);
        number.writeBigUInt64LE(BigInt(value));
        return number.subarray(0, size);
      }),
    );
  const elsewhere = 0xffffffff;
  const extra = numbers([2, 1], [2, 24], [8, bytes], [8, bytes], [8, 0]);
  const common = numbers(
    [2, 45],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, 0],
    [4, elsewhere],
    [4, elsewhere],
    [2, label.length],
  );
  const local = Buffer.concat([numbers([4, 0x04034b50]), common, numbers([2, 0]), label, content]);
  const entry = Buffer.concat([
    numbers([4, 0x02014b50], [2, 45]),
    common,
    numbers([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, elsewhere]),
    label,
    extra,
  ]);
  const end64 = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, 1],
    [8, 1],
    [8, entry.length],
    [8, local.length],
  );
  const locator = numbers([4, 0x07064b50], [4, 0], [8, local.length + entry.length], [4, 1]);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, 0xffff],
    [2, 0xffff],
    [4, elsewhere],
    [4, elsewhere],
    [2, 0],
  );
  return Buffer.concat([local, entry, end64, locator, end]);
}

/** The DataError that `work` throws. */
export function faultOf(work: () => unknown): { message: string; fix: string; fault: DataFault } {
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
  return { message: error.message, fix: error.fix ?? "", fault: error.fault };
}
