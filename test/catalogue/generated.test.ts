import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { contract, refused } from "./contract.js";
import { callOf, inputsOf } from "./generate.js";
import { isOnPurpose } from "./on-purpose.js";
import { infer, isProblem, read } from "./tensorflow.js";
import { written } from "./written.js";

/** More in the long campaign: `MCNN_RUNS=500`. */
const numRuns = Number(process.env["MCNN_RUNS"] ?? 8);
const seed = Number(process.env["MCNN_SEED"] ?? 20260101);

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
          else if (!isOnPurpose(what, values, inputs, said.why))
            expect(refused(it), `refused with: ${said.why}`).toBeUndefined();
        }),
        { numRuns, seed, endOnFailure: true },
      );
    },
  );
});
