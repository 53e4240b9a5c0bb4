import { expect, test } from "vitest";
import { isCalled } from "../../src/catalogue/calls.js";
import { usualConstruction } from "../../src/5-emit/tfjs/layers/lookup.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import type { Option } from "../../src/catalogue/options.js";
import { build, read, tf } from "./tensorflow.js";
import { written } from "./written.js";

/** What TensorFlow.js does not save; the target refuses any other value. */
const unsaved = new Set(["separableConv2d.depthMultiplier"]);

/** What TensorFlow.js reports of a layer to which nothing was said is our default. */
test.each([...layers.values(), ...fusions.values()])("defaults of $name", (what) => {
  const required = Object.values(what.options).some((option) => option.required);
  const [example, inputs] =
    what.kind === "layer"
      ? [what.example, [what.exampleInput]]
      : [what.example.replace(/\(a, b(?:, )?/, "("), what.exampleSources];
  const it = { what, call: written(required ? example : what.name), inputs };
  const { given } = read(it);
  const { layer, output } = build(it);
  const config: Readonly<Record<string, unknown>> = layer.getConfig();
  for (const [name, option] of Object.entries(what.options)) {
    // Without a default of ours, it is worked out from other options or from the input.
    if (given.has(name) || option.fallback === undefined || unsaved.has(`${what.name}.${name}`)) continue;
    const [mine, theirs] = [plain(ours(option)), plain(config[name])];
    const counts = usualConstruction(what).axes?.includes(name) ?? false;
    if (counts && typeof mine === "number" && typeof theirs === "number")
      expect(theirs < 0 ? theirs : theirs - output.shape.length, name).toBe(
        mine < 0 ? mine : mine + 1 - output.shape.length,
      );
    else expect(theirs, name).toEqual(mine);
  }
});

function ours({ fallback }: Option<unknown>): unknown {
  if (!isCalled(fallback)) return fallback;
  const maker: unknown = Object.entries(tf.initializers).find(
    ([name]) => name === fallback.callable.name,
  )?.[1];
  if (typeof maker !== "function") throw new Error(`there is no initializer ${fallback.callable.name}`);
  const made: unknown = Reflect.apply(maker, undefined, [{}]);
  return made instanceof tf.serialization.Serializable
    ? { className: made.getClassName(), config: made.getConfig() }
    : made;
}

/** Without differences that make none: `undefined`, `null` and `false`; 2 and [2]; a list's axes from the front. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === false) return false;
  if (Array.isArray(value) && value.length === 0) return false;
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
