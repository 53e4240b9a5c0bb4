import { createHash } from "node:crypto";
import { topologyOf } from "../engine/describe.js";
import type { Network } from "../engine/network.js";
import type { Column, PreparedData } from "../types.js";

/** Tells one network from another: layers, options and connections, without the weights. */
export function fingerprintNetwork(network: Network): string {
  return createHash("sha256")
    .update(JSON.stringify(topologyOf(network)))
    .digest("hex")
    .slice(0, 16);
}

const sampledRows = 1024;

/**
 * Tells one set of prepared data from another: what was fitted, the split, and of each column the shape and some
 * rows, since all of them would take longer than it is worth.
 */
export function fingerprintData(data: PreparedData): string {
  const hash = createHash("sha256").update(JSON.stringify(data.fitted));
  const { train, validate, test } = data.split;
  for (const rows of [train, validate, test]) hash.update(`${rows.length}`).update(bytes(rows));
  for (const [name, column] of [...Object.entries(data.inputs), ...Object.entries(data.targets)]) {
    hash.update(JSON.stringify([name, column.rows, column.shape]));
    for (const values of sample(column)) hash.update(bytes(values));
  }
  return hash.digest("hex").slice(0, 16);
}

function* sample({ rows, values }: Column): Generator<Column["values"]> {
  const size = values.length / rows;
  const stride = Math.max(1, Math.floor(rows / sampledRows));
  for (let row = 0; row < rows; row += stride) yield values.subarray(row * size, (row + 1) * size);
}

function bytes(values: Column["values"]): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
