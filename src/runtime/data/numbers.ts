import { endianness } from "node:os";
import type { Column } from "../types.js";

/** How a number is stored: unsigned, signed (two's complement) or floating (IEEE 754), and its bytes. */
export type NumberType = "u1" | "u2" | "u4" | "u8" | "i1" | "i2" | "i4" | "i8" | "f2" | "f4" | "f8";

/** Numbers as columns hold them: bytes as Uint8Array, other whole numbers as Int32Array, the rest as Float32Array. */
export type Numbers = Column["values"];

const numberTypes: readonly string[] = ["u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8"];

export function isNumberType(name: string): name is NumberType {
  return numberTypes.includes(name);
}

/** Bytes that one number of this type takes. */
export function bytesOf(type: NumberType): number {
  return Number(type.slice(1));
}

/** Reads numbers one after the other; a RangeError for a whole number that needs more than 32 bits. */
export function decodeNumbers(type: NumberType, order: "LE" | "BE", bytes: Buffer): Numbers {
  const { buffer } = inHostOrder(bytes, bytesOf(type), order);
  switch (type) {
    case "u1":
      return new Uint8Array(buffer);
    case "i1":
      return Int32Array.from(new Int8Array(buffer));
    case "u2":
      return Int32Array.from(new Uint16Array(buffer));
    case "i2":
      return Int32Array.from(new Int16Array(buffer));
    case "i4":
      return new Int32Array(buffer);
    case "u4":
      return Int32Array.from(new Uint32Array(buffer), checkedInt32);
    case "i8":
      return narrow(new BigInt64Array(buffer));
    case "u8":
      return narrow(new BigUint64Array(buffer));
    case "f2":
      return Float32Array.from(new Uint16Array(buffer), halfToNumber);
    case "f4":
      return new Float32Array(buffer);
    case "f8":
      return Float32Array.from(new Float64Array(buffer));
  }
}

/** A copy at the start of a buffer of its own, since typed arrays must begin at a multiple of their element's size. */
function inHostOrder(bytes: Buffer, size: number, order: "LE" | "BE"): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (order === endianness()) return copy;
  const view = Buffer.from(copy.buffer);
  if (size === 2) view.swap16();
  if (size === 4) view.swap32();
  if (size === 8) view.swap64();
  return copy;
}

function narrow(values: BigInt64Array | BigUint64Array): Int32Array {
  return Int32Array.from({ length: values.length }, (_, i) => checkedInt32(Number(values[i])));
}

function checkedInt32(value: number): number {
  if (value !== (value | 0)) throw new RangeError(`${value} does not fit into 32 bits`);
  return value;
}

/** IEEE 754 binary16: 1 bit sign, 5 bits exponent (bias 15), 10 bits fraction. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
