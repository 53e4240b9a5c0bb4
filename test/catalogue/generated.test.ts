import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { contract, refused } from "./contract.js";
import { callOf, inputsOf } from "./generate.js";
import { infer, isProblem, read } from "./tensorflow.js";
import { written } from "./written.js";

/** More in the long campaign: `MCNN_RUNS=500`. */
const numRuns = Number(process.env["MCNN_RUNS"] ?? 8);

/** What we refuse though TensorFlow.js takes it, by the words of the refusal, and why. */
const onPurpose: readonly RegExp[] = [];

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
          if (!isProblem(said)) contract(what, call, inputs);
          else if (!onPurpose.some((words) => words.test(said.why)))
            expect(refused(it), `refused with: ${said.why}`).toBeUndefined();
        }),
        { numRuns, seed: 20260101, endOnFailure: true },
      );
    },
  );
});
