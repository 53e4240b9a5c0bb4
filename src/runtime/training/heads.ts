import type { Network } from "../engine/network.js";
import { UserError } from "../errors.js";
import type { Loss } from "../losses/loss.js";
import type { Metric, Readout } from "../metrics/metric.js";
import { readingSize, type Reading } from "../metrics/reading.js";
import type { PreparedData, Shape, Target } from "../types.js";
import { sizeOf, type BoundColumns } from "./batches.js";
import { requireFit, type Misfit } from "./misfit.js";

/** How a head is trained and judged. */
export interface Head {
  readonly loss: Loss;
  readonly metrics: readonly Metric[];
  /** How much the head's loss counts in the sum; 1 unless told. */
  readonly weight?: number;
}

/** A head with its place in the model and in the data. */
export interface BoundHead extends Required<Head> {
  readonly name: string;
  readonly target: Target;
  /** Of one row's outputs. */
  readonly shape: Shape;
  /** Outputs that make one answer: all of a row's, or for `mask` and `tensor` those along the last axis. */
  readonly size: number;
}

/** A network with the columns that go into it and come out of it, in its own order. */
export interface BoundData {
  readonly inputNames: readonly string[];
  readonly columns: BoundColumns;
  readonly heads: readonly BoundHead[];
}

/** What a plan says of a model's inputs and outputs. */
interface Bindable {
  readonly heads: Readonly<Record<string, Head>>;
  readonly misfit?: Misfit;
}

/** Finds the column of each of the network's inputs, and the target of each head. Heads are in the outputs' order. */
export function bindData(
  network: Pick<Network, "inputs" | "outputs">,
  { heads, misfit }: Bindable,
  data: PreparedData,
): BoundData {
  const inputs = network.inputs.map(({ name, shape }) => {
    const column = data.inputs[name];
    if (!column) throw new UserError(`the data have no input "${name}", which the model wants`);
    requireShape(`input ${name}`, column.shape, shape);
    return column;
  });
  requireFit(
    misfit,
    new Map(network.inputs.map(({ name }, i) => [name, inputs[i]?.shape ?? []])),
    new Map(Object.entries(data.targets).map(([name, { shape }]) => [name, shape])),
  );
  const entries = Object.entries(heads);
  if (entries.length !== network.outputs.length) {
    throw new UserError(
      `the model has ${network.outputs.length} outputs, and ${entries.length} heads are given`,
    );
  }
  const bound = entries.map(([name, head], i) => bindHead(name, head, network.outputs[i] ?? [], data));
  return {
    inputNames: network.inputs.map(({ name }) => name),
    columns: { inputs, targets: bound.map((head) => head.target) },
    heads: bound,
  };
}

function bindHead(name: string, head: Head, shape: Shape, data: PreparedData): BoundHead {
  const target = data.targets[name];
  if (!target) throw new UserError(`the data have no target for head "${name}"`);
  for (const { name: part, kinds } of [head.loss, ...head.metrics]) {
    if (!kinds.includes(target.kind)) {
      throw new UserError(
        `${part} does not fit head "${name}", which is ${target.kind}`,
        `it fits ${kinds.join(", ")}`,
      );
    }
  }
  const labels = target.kind === "class" || target.kind === "mask";
  const expected = labels ? shape.slice(0, -1) : shape;
  if (sizeOf(target.shape) !== sizeOf(expected))
    requireShape(`target of head ${name}`, target.shape, expected);
  const loss = head.loss.fit?.(target, data.split.train, shape.at(-1) ?? 1) ?? head.loss;
  const size = target.kind === "mask" || target.kind === "tensor" ? (shape.at(-1) ?? 1) : sizeOf(shape);
  return { name, target, shape, size, loss, metrics: head.metrics, weight: head.weight ?? 1 };
}

/** What a head's metrics read of its outputs. */
export function readingsOf({ metrics }: BoundHead): Set<Reading> {
  return new Set(metrics.map(({ reads }) => reads));
}

/** What was read of a head's outputs of one batch, and the targets, as a metric takes them. */
export function readoutOf(
  { target: { kind }, size }: BoundHead,
  reading: Reading,
  values: Float32Array,
  targets: Float32Array,
): Readout {
  return { kind, rows: values.length / readingSize(reading, kind, size), size, values, targets };
}

/** A size of -1 fits any. */
function requireShape(what: string, found: Shape, wanted: Shape): void {
  const fits = found.length === wanted.length && wanted.every((size, i) => size === -1 || size === found[i]);
  if (!fits)
    throw new UserError(
      `${what} is [${found.join(", ")}] in the data, and the model wants [${wanted.join(", ")}]`,
    );
}
