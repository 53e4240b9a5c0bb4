import type { Statement } from "../typescript/tree.js";
import type { Helper } from "../writer.js";

/** What the printed code may need at the end of `model.ts`. */
const texts: Readonly<Record<Helper, string>> = {
  pipe: `
/** Sends \`x\` through \`layers\`, one after the other. */
function pipe(x: tf.SymbolicTensor, ...layers: tf.layers.Layer[]): tf.SymbolicTensor {
  return layers.reduce((y, layer) => layer.apply(y) as tf.SymbolicTensor, x);
}
`,
  join: `
/** Joins several values into one. */
function join(layer: tf.layers.Layer, xs: tf.SymbolicTensor[]): tf.SymbolicTensor {
  return layer.apply(xs) as tf.SymbolicTensor;
}
`,
  shared: `
/** A part with one set of weights for all its uses: built for the first value that runs through it. */
function shared(name: string, build: (x: tf.SymbolicTensor) => tf.SymbolicTensor) {
  let part: tf.LayersModel | undefined;
  return (x: tf.SymbolicTensor): tf.SymbolicTensor => {
    if (!part) {
      const inside = tf.input({ name: \`\${name}/in\`, shape: x.shape.slice(1) });
      part = tf.model({ name, inputs: inside, outputs: build(inside) });
    }
    return part.apply(x) as tf.SymbolicTensor;
  };
}
`,
};

export const helperNames: readonly Helper[] = ["pipe", "join", "shared"];

export function helperStatements(used: ReadonlySet<Helper>): Statement[] {
  return helperNames.flatMap((name) =>
    used.has(name) ? [{ kind: "verbatim" as const, text: texts[name] }] : [],
  );
}
