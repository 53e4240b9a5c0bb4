import type { Engine } from "../../runtime/engine/engine.js";
import { argMax } from "../../runtime/metrics/argMax.js";
import { gatherBatch, sizeOf } from "../../runtime/training/batches.js";
import type { BoundData } from "../../runtime/training/heads.js";
import type { PreparedData } from "../../runtime/types.js";
import type { Sample } from "./messages.js";

const most = 24;

/** What the network says of the first test rows, for networks that see pictures and name a class. */
export function samplesOf(engine: Engine, { columns, heads }: BoundData, { split }: PreparedData): Sample[] {
  const head = heads.findIndex(({ target }) => target.kind === "class");
  const picture = columns.inputs.findIndex(({ shape }) => shape.length === 3 && shape[2] === 1);
  const target = heads[head]?.target;
  const rows = split.test.length > 0 ? split.test : split.validate;
  if (!target || picture < 0 || rows.length === 0) return [];
  const batch = gatherBatch(columns, rows, most, 0);
  const outputs = engine.forward(batch, [head]).readings[head]?.outputs ?? new Float32Array();
  const classes = sizeOf(heads[head]?.shape ?? []);
  const { shape = [], values = new Float32Array() } = batch.inputs[picture] ?? {};
  const [height = 0, width = 0] = shape;
  const nameOf = (label: number) => target.classes?.[label] ?? String(label);
  return Array.from({ length: batch.rows }, (_, row) => ({
    width,
    height,
    pixels: values.slice(row * width * height, (row + 1) * width * height),
    said: nameOf(argMax(outputs, row * classes, classes)),
    right: nameOf(batch.targets[head]?.values[row] ?? -1),
  }));
}
