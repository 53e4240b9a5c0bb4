import { Inflate } from "fflate";
import type * as own from "../../runtime/data/bytes.js";
import { readFile } from "./files.js";

// As `runtime/data/bytes.ts`, of the files that are built into the page: with these, every source works here too.

export const readWhole: typeof own.readWhole = (file) => {
  const { buffer, byteOffset, byteLength } = readFile(file);
  return Buffer.from(buffer, byteOffset, byteLength);
};

export const readStart: typeof own.readStart = (file, _name, count) =>
  readWhole(file, file).subarray(0, count);

export const hasLength: typeof own.hasLength = (file, _name, length) => readFile(file).length === length;

export const readAt: typeof own.readAt = (file, position, count) =>
  readWhole(file, file).subarray(position, position + count);

export const sizeOfFile: typeof own.sizeOfFile = (file) => readFile(file).length;

export const inflate: typeof own.inflate = (packed, isStart) => {
  const parts: Uint8Array[] = [];
  const stream = new Inflate((part) => parts.push(part));
  stream.push(packed, !isStart);
  return Buffer.concat(parts);
};
