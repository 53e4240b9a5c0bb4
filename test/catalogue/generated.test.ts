import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fusion } from "../../src/catalogue/fusion.js";
import type { Layer } from "../../src/catalogue/layer.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { contract, refused } from "./contract.js";
import { callOf, inputsOf } from "./generate.js";
import { infer, isProblem, read } from "./tensorflow.js";
import { written } from "./written.js";

/** More in the long campaign: `MCNN_RUNS=500`. */
const numRuns = Number(process.env["MCNN_RUNS"] ?? 8);
const seed = Number(process.env["MCNN_SEED"] ?? 20260101);

/** What we refuse though TensorFlow.js takes it, by the words of the refusal, and why. */
const onPurpose: readonly RegExp[] = [
  // `timeDistributed` of a layer whose input has other axes: it never asks the layer.
  /^\w+: takes /,
  // A first layer could be trained with one time. Any other could not.
  /^a series of one time/,
  // `prelu` of an axis that is not there makes a weight of another rank, and stretches it; `dot` takes the batch.
  /^\[.*\] has no axis -?\d+$/,
];

function emissionOf(what: Layer | Fusion, values: Readonly<Record<string, unknown>>) {
  return what.kind === "layer" ? what.emissionOf(values) : what.emission;
}

describe.each([...layers.values(), ...fusions.values()])("$name", (what) => {
  test(
    "with options and inputs at random, is what TensorFlow.js builds, or fails there too",
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(callOf(what), inputsOf(what), (call, inputs) => {
          const it = { what, call: written(call), inputs };
          const { values, problems } = read(it);
          expect(problems).toEqual([]);
          const said = infer(it, values);
          // Not all gradients are finite: gates may have no bounds, and the native library leaves those of a kernel's
          // values that see only padding as memory was.
          if (!isProblem(said)) contract(what, call, inputs, false);
          // What is built with a class of our own is refused as we please. TensorFlow.js stretches sources of unlike
          // ranks, which is more often a mistake than meant.
          else if (
            emissionOf(what, values).kind === "factory" &&
            new Set(inputs.map((shape) => shape.length)).size === 1 &&
            !onPurpose.some((words) => words.test(said.why))
          )
            expect(refused(it), `refused with: ${said.why}`).toBeUndefined();
        }),
        { numRuns, seed, endOnFailure: true },
      );
    },
  );
});
