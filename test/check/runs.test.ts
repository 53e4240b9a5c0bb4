import { describe, expect, it } from "vitest";
import { losses } from "../../src/catalogue/losses/index.js";
import { metrics } from "../../src/catalogue/metrics/index.js";
import { optimizers } from "../../src/catalogue/optimizers/index.js";
import { preparations } from "../../src/catalogue/preparations/index.js";
import type { Runnable } from "../../src/catalogue/runnable.js";
import { schedules } from "../../src/catalogue/schedules/index.js";
import { sources } from "../../src/catalogue/sources/index.js";
import * as runtime from "../../src/runtime/index.js";

const rooms: Readonly<Record<string, ReadonlyMap<string, Runnable>>> = {
  losses,
  metrics,
  optimizers,
  schedules,
  sources,
  preparations,
};

// A part that the runtime lacks is warned of, and one that it has is not: the catalogue must not lag behind.
describe.each(Object.entries(rooms))("%s", (_, definitions) => {
  it.each([...definitions.values()].map(({ name, runs }) => [name, runs] as const))(
    "%s is in the runtime: %s",
    (name, runs) => {
      expect(name in runtime).toBe(runs);
    },
  );
});
