import { describe, expect, it } from "vitest";
import { decoders } from "../../src/parts/decoders/index.js";
import { headKinds } from "../../src/catalogue/heads/index.js";
import { inputKinds } from "../../src/catalogue/inputs/index.js";
import { losses } from "../../src/parts/losses/index.js";
import { metrics } from "../../src/parts/metrics/index.js";
import { optimizers } from "../../src/parts/optimizers/index.js";
import { preparations } from "../../src/parts/preparations/index.js";
import { schedules } from "../../src/parts/schedules/index.js";
import { sources } from "../../src/parts/sources/index.js";
import { splits } from "../../src/parts/splits/index.js";

interface Named {
  readonly name: string;
  readonly doc: string;
  readonly aliases: readonly string[];
}

const rooms: Readonly<Record<string, ReadonlyMap<string, Named>>> = {
  decoders,
  headKinds,
  inputKinds,
  losses,
  metrics,
  optimizers,
  preparations,
  schedules,
  sources,
  splits,
};

describe.each(Object.entries(rooms))("%s", (_, definitions) => {
  const all = [...definitions.values()];

  it("have a sentence each, and names by which they are found", () => {
    for (const [key, { name, doc }] of definitions) {
      expect(key).toBe(name);
      expect(doc).toMatch(/\.$/);
    }
  });

  it("share no word of other libraries", () => {
    const words = all.flatMap(({ aliases }) => aliases);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(words.filter((word) => definitions.has(word))).toEqual([]);
  });
});
