import type { Shape } from "../types.js";

/** An array with its name, as in a checkpoint. */
export interface NamedArray {
  readonly name: string;
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** What a safetensors file holds: arrays, and text by key. */
export interface TensorFile {
  readonly metadata: Readonly<Record<string, string>>;
  readonly arrays: readonly NamedArray[];
}

/**
 * The safetensors format, which Python reads too: the header's length in 8 bytes (little-endian), a JSON header
 * { name: { dtype, shape, data_offsets } }, and the values. Returned in pieces, so that nothing is copied.
 */
export function encodeTensors({ metadata, arrays }: TensorFile): Uint8Array[] {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const { name, shape, values } of arrays) {
    header[name] = { dtype: "F32", shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padding = Buffer.alloc((8 - (json.length % 8)) % 8, " ");
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length + padding.length));
  const bytes = arrays.map(({ values: v }) => new Uint8Array(v.buffer, v.byteOffset, v.byteLength));
  return [length, json, padding, ...bytes];
}

/** Reads what `encodeTensors` made. Throws when it is cut short or is something else. */
export function decodeTensors(file: Uint8Array): TensorFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  const header: unknown = JSON.parse(Buffer.from(file.subarray(8, start)).toString());
  const metadata: Record<string, string> = {};
  const arrays: NamedArray[] = [];
  for (const [name, entry] of Object.entries(Object(header))) {
    if (name === "__metadata__") Object.assign(metadata, entry);
    else arrays.push(decodeArray(name, entry, file.subarray(start)));
  }
  return { metadata, arrays };
}

function decodeArray(name: string, entry: unknown, data: Uint8Array): NamedArray {
  if (typeof entry !== "object" || entry === null || !("shape" in entry) || !("data_offsets" in entry)) {
    throw new Error(`${name} is not described`);
  }
  const { shape, data_offsets: offsets } = entry;
  if (!isNumbers(shape) || !isNumbers(offsets)) throw new Error(`${name} is not described`);
  const [from = 0, to = 0] = offsets;
  if (to > data.length) throw new Error(`${name} is cut short`);
  // Copied, since the values in the file need not be aligned to 4 bytes.
  return { name, shape, values: new Float32Array(new Uint8Array(data.subarray(from, to)).buffer) };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((element) => typeof element === "number");
}
