import { describe, expect, it } from "vitest";
import { losses } from "../../src/catalogue/losses/index.js";
import { metrics } from "../../src/catalogue/metrics/index.js";
import { optimizers } from "../../src/catalogue/optimizers/index.js";
import { preparations } from "../../src/catalogue/preparations/index.js";
import type { Runnable } from "../../src/catalogue/runnable.js";
import { schedules } from "../../src/catalogue/schedules/index.js";
import { sources } from "../../src/catalogue/sources/index.js";
import * as runtime from "../../src/runtime/index.js";

// A part that the runtime lacks is told of, and one that it has is not: the catalogue must not lag behind.
const ofData: Readonly<Record<string, ReadonlyMap<string, Runnable>>> = { sources, preparations };

describe.each(Object.entries(ofData))("%s", (_, definitions) => {
  it.each([...definitions.values()].map(({ name, runs }) => [name, runs] as const))(
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
