import { UserError } from "../errors.js";
import { tf } from "../tensorflow.js";
import type { Shape } from "../types.js";
import { inScope } from "./scope.js";

/**
 * Throws when a network whose inputs have sizes that only the data tell cannot take `shapes`, one row of each of its
 * inputs: two sizes that must agree do not, or nothing is left of a map. A row of zeros is sent through to see.
 */
export function requireFittingSizes(model: tf.LayersModel, shapes: readonly Shape[]): void {
  const open = model.inputs.some(({ shape }) => shape.slice(1).includes(null));
  if (!open) return;
  const calls = callsOf(model);
  const reached = shapesAt(
    model,
    shapes,
    calls.map(({ output }) => output),
  );
  if (reached && !reached.some((shape) => shape.includes(0))) return;
  const culprit = calls.find(({ output }) => {
    const [shape] = shapesAt(model, shapes, [output]) ?? [];
    return shape === undefined || shape.includes(0);
  });
  if (!culprit) return;
  const given = model.inputNames.map((name, i) => `input \`${name}\` is ${text(shapes[i] ?? [])}`);
  throw new UserError(
    `${whyNot(culprit, shapesAt(model, shapes, culprit.inputs))}; in the data, ${given.join(" and ")}`,
    "bring the inputs to sizes that fit, or write the sizes into the spec in place of `?`",
  );
}

/** A layer's use in a network. */
interface Call {
  readonly name: string;
  readonly inputs: readonly tf.SymbolicTensor[];
  readonly output: tf.SymbolicTensor;
}

/** In an order in which each comes after those that it needs. */
function callsOf(model: tf.LayersModel): readonly Call[] {
  const calls = model.layers.flatMap((layer) =>
    layer.inboundNodes.flatMap(({ inputTensors: inputs, outputTensors }) =>
      outputTensors.map((output) => ({ name: layer.name, inputs, output })),
    ),
  );
  // A layer may be used outside of the network too, and a part that is shared has inputs of its own.
  return reaches(model, calls) ? calls : calls.filter((call) => reaches(model, [call]));
}

/** Whether the network's inputs are all that the calls need. */
function reaches({ inputs }: tf.LayersModel, calls: readonly Call[]): boolean {
  try {
    tf.model({ inputs, outputs: calls.map(({ output }) => output) });
    return true;
  } catch {
    return false;
  }
}

/** What a row of zeros makes of some of the network's values, without the batch axis; nothing when it fails. */
function shapesAt(
  { inputs }: tf.LayersModel,
  shapes: readonly Shape[],
  outputs: readonly tf.SymbolicTensor[],
): Shape[] | undefined {
  const part = tf.model({ inputs, outputs: [...outputs] });
  try {
    return inScope(() => {
      const row = shapes.map((shape) => tf.zeros([1, ...shape]));
      return [part.predict(row)].flat().map((output) => output.shape.slice(1));
    });
  } catch {
    return undefined;
  }
}

/** In the words in which the checker tells it of sizes that it knows. */
function whyNot({ name, inputs }: Call, shapes: readonly Shape[] | undefined): string {
  const sources = inputs.map(({ sourceLayer }, i) => `\`${sourceLayer.name}\` is ${text(shapes?.[i] ?? [])}`);
  return inputs.length > 1
    ? `\`${name}\` cannot join these shapes: ${sources.join(", ")}`
    : `the map is too small for \`${name}\`: ${sources.join(", ")}`;
}

function text(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}
