import { describe, expect, test } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { CatalogueLayer } from "../../src/catalogue/layers/index.js";
import { cases } from "./cases.js";
import { maskEffectOf } from "./mask-effect.js";
import { read, tf } from "./tensorflow.js";
import type { Sizes } from "./tensorflow.js";
import { written } from "./written.js";

/** The example, with each flag the other way in turn. */
function variants({ example, options }: CatalogueLayer): string[] {
  const flags = Object.entries(options).filter(([, o]) => o.words.includes("true"));
  const others = flags.map(([name, { fallback }]) => {
    const more = `${name}: ${String(fallback === false)}`;
    return example.endsWith(")") ? `${example.slice(0, -1)}, ${more})` : `${example}(${more})`;
  });
  return [example, ...others];
}

describe.each([...layers.values(), ...fusions.values()])("$name", (what) => {
  const own: (readonly [string, readonly Sizes[]])[] =
    what.kind === "layer"
      ? variants(what).map((call) => [call, [what.exampleInput]])
      : [[what.example.replace(/\(a, b(?:, )?/, "("), what.exampleSources]];
  const more = (cases.get(what.name) ?? []).map(([call, ...inputs]) => [call, inputs] as const);

  test.each([...own, ...more])("%s does to a mask what its file says", (call, inputs) => {
    tf.tidy(() => {
      const shapes = inputs.map((shape) => shape.map((size) => size ?? 6));
      const { values } = read({ what, call: written(call), inputs: shapes });
      expect(maskEffectOf(what, call, shapes)).toBe(what.mask(values));
    });
    tf.disposeVariables();
  });
});
