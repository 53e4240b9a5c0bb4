import { expect, test } from "vitest";
import { misfit } from "./support/build.js";
import { analyseText, codeOf } from "./support/compile.js";

/** A network with `?` in its inputs, and sizes of the data in their place; `fits` when the network takes them. */
interface Case {
  readonly spec: string;
  readonly sizes: readonly (readonly number[])[];
  readonly fits: boolean;
}

const twoSeries = `model TwoSeries
input left: series[?, 9]
input right: series[?, 9]
branch a = left -> conv1d(9, 3)
fuse joint = add(a, right)
head y: binary = joint -> globalAveragePooling1d -> dense(1)
`;
const stretched = twoSeries.replace("conv1d(9, 3)", "relu");
const twoPictures = `model TwoPictures
input one: image[?, ?, 3]
input two: image[?, ?, 3]
branch a = one -> conv2d(4, 3, padding: same) -> maxPooling2d
branch b = two -> conv2d(4, 3, padding: same)
fuse joint = concat(a, b)
head y: binary = joint -> globalAveragePooling2d -> dense(1)
`;
const window = `model Windowed
input x: image[?, ?, 3]
head y: binary = x -> conv2d(4, 5) -> conv2d(4, 5) -> globalAveragePooling2d -> dense(1)
`;
const positions = `model Positions
input words: series[?, 8]
head y: binary = words -> positionalEmbedding(maxLength: 40) -> globalAveragePooling1d -> dense(1)
`;
const pairs = `model Pairs
input x: series[?, 3]
head y: binary = x -> reshape([-1, 2]) -> globalAveragePooling1d -> dense(1)
`;
const ofOneTime = `model OfOneTime
input x: series[?, 3]
head y: binary = x -> lstm(4) -> dense(1)
`;
const known = `model Known
input x: series[?, 3]
input y: series[12, 3]
fuse joint = stack(x, y)
head z: binary = joint -> flatten -> dense(1)
`;

const pooled = `model Pooled
input x: series[?, 2]
branch a = x -> maxPooling1d(strides: 8) -> averagePooling1d
fuse joint = bilinear(x, a, units: 1)
head y: binary = joint -> globalMaxPooling1d -> dense(1)
`;

const cases: readonly Case[] = [
  { spec: twoSeries, sizes: [[7], [5]], fits: true },
  { spec: twoSeries, sizes: [[7], [6]], fits: false },
  { spec: twoSeries, sizes: [[2], [6]], fits: false },
  { spec: stretched, sizes: [[1], [6]], fits: true },
  { spec: stretched, sizes: [[2], [6]], fits: false },
  { spec: twoPictures, sizes: [[8, 12], [4, 6]], fits: true }, // prettier-ignore
  { spec: twoPictures, sizes: [[9, 13], [4, 6]], fits: true }, // prettier-ignore
  { spec: twoPictures, sizes: [[8, 12], [4, 7]], fits: false }, // prettier-ignore
  { spec: window, sizes: [[9, 30]], fits: true },
  { spec: window, sizes: [[30, 8]], fits: false },
  { spec: positions, sizes: [[40]], fits: true },
  { spec: positions, sizes: [[41]], fits: false },
  { spec: pairs, sizes: [[6]], fits: true },
  { spec: pairs, sizes: [[7]], fits: false },
  { spec: ofOneTime, sizes: [[2]], fits: true },
  { spec: ofOneTime, sizes: [[1]], fits: false },
  { spec: pooled, sizes: [[40]], fits: false },
  { spec: known.replace("flatten", "globalAveragePooling2d"), sizes: [[12]], fits: true },
  { spec: known.replace("flatten", "globalAveragePooling2d"), sizes: [[13]], fits: false },
];

test.each(cases.map((c) => [`${/\w+$/m.exec(c.spec)?.[0] ?? ""} of ${JSON.stringify(c.sizes)}`, c] as const))(
  "%s",
  async (_, { spec, sizes, fits }) => {
    const checked = analyseText(spec);
    const names = checked.model.inputs.map(({ name }) => name);
    const shapes = Object.fromEntries(names.map((name, i) => [name, sizes[i] ?? []]));
    const why = await misfit(await codeOf(checked), shapes);

    // The same spec with the sizes written into it says the same.
    let input = 0;
    const written = spec.replace(/\[\?.*\]/g, (type) => {
      const numbers = [...(sizes[input++] ?? [])];
      return type.replaceAll("?", () => String(numbers.shift()));
    });
    const error = analyseText(written).diagnostics.find((d) => d.severity === "error");
    expect(error === undefined).toBe(fits);
    expect(why?.replace(/^.*?: /, "")).toBe(error && `${error.code}: ${error.message}: ${error.label}`);
  },
);

test("right answers have to be of the sizes that the network gives", async () => {
  const spec = `model Parts
data {
  d: npz("none.npz")
  split: random(train: 0.5, test: 0.5, seed: 1)
}
input x: image[?, 20, 3] = d.x
head parts: mask[?, ?, 4] = x -> conv2d(4, 3) { target: d.parts }
`;
  const files = await codeOf(analyseText(spec));
  const why = (height: number, parts: readonly number[]) => misfit(files, { x: [height, 20, 3] }, { parts });
  expect(await why(16, [14, 18])).toBe(undefined);
  expect(await why(16, [16, 18])).toBe(
    "specs/case.mcnn:7:57: E0508: the target of head `parts` has the wrong shape: " +
      "it has [16, 18] per row, and mask wants [14, 18]",
  );
  expect(await why(16, [14, 20])).toContain("it has [14, 20] per row, and mask wants [14, 18]");
  // Prediction has no right answers.
  expect(await misfit(files, { x: [16, 20, 3] })).toBe(undefined);
  expect(await misfit(files, { x: [2, 20, 3] })).toContain("E0304");
});

test("what surely fits is not asked", async () => {
  const spec = `model Free
input x: image[?, ?, 3]
branch a = x -> conv2d(4, 3, padding: same)
branch b = x -> conv2d(4, 5, padding: same)
fuse joint = concat(a, b)
head y: binary = joint -> globalAveragePooling2d -> dense(1)
`;
  const files = await codeOf(analyseText(spec));
  expect(files.map(({ path }) => path)).toEqual(["model.ts"]);
});
