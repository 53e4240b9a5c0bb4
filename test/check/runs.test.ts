import { describe, expect, it } from "vitest";
import { losses } from "../../src/parts/losses/index.js";
import { metrics } from "../../src/parts/metrics/index.js";
import { optimizers } from "../../src/parts/optimizers/index.js";
import { preparations } from "../../src/parts/preparations/index.js";
import type { Plannable } from "../../src/parts/planned.js";
import { schedules } from "../../src/parts/schedules/index.js";
import { sources } from "../../src/parts/sources/index.js";
import * as runtime from "../../src/runtime/index.js";

// A part that the runtime lacks is told of, and one that it has is not: the catalogue must not lag behind.
const ofData: Readonly<Record<string, ReadonlyMap<string, Plannable>>> = { sources, preparations };

describe.each(Object.entries(ofData))("%s", (_, definitions) => {
  it.each([...definitions.values()].map(({ name, planned }) => [name, !planned] as const))(
    "%s is in the runtime: %s",
    (name, runs) => {
      expect(name in runtime).toBe(runs);
    },
  );
});

const ofTraining = { losses, metrics, optimizers, schedules };

describe.each(Object.entries(ofTraining))("%s", (_, definitions) => {
  it.each([...definitions.keys()])("%s is in the runtime", (name) => {
    expect(name in runtime).toBe(true);
  });
});
