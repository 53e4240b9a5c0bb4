import { readFile } from "./files.js";

// As `runtime/data/bytes.ts`, of the files that are built into the page.

export function readWhole(file: string): Buffer {
  const { buffer, byteOffset, byteLength } = readFile(file);
  return Buffer.from(buffer, byteOffset, byteLength);
}

export function readStart(file: string, _name: string, count: number): Buffer {
  return readWhole(file).subarray(0, count);
}

export function hasLength(file: string, _name: string, length: number): boolean {
  return readFile(file).length === length;
}
