import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { npyFile, npzFile } from "../runtime/data/files.js";
import { folderWith, mcnn } from "./support/mcnn.js";

const spec = `model Parts
data {
  d: npz("d.npz")
  split: random(train: 0.6, validate: 0.2, test: 0.2, seed: 1)
}
input photo: image[?, ?, 1] = d.photo
head parts: mask[?, ?, 2] = photo -> conv2d(2, 3, padding: same) -> conv2d(2, 3, padding: same) { target: d.parts }
train { optimizer: adam, batchSize: 4, epochs: 1, seed: 1 }
`;

/** Pictures of `size` × `size` bytes, and as many parts. */
function pictures(size: number, parts: number): Uint8Array {
  const bytes = (width: number) => Uint8Array.from({ length: 20 * width * width }, (_, i) => i % 2);
  return npzFile({
    photo: npyFile("|u1", `(20, ${size}, ${size})`, bytes(size)),
    parts: npyFile("|u1", `(20, ${parts}, ${parts})`, bytes(parts)),
  });
}

it(
  "a network of any size trains, is judged and asked; what does not fit is refused",
  { timeout: 300_000 },
  async () => {
    const folder = folderWith({ "parts.mcnn": spec, "d.npz": pictures(6, 6) });
    const trained = await mcnn(["train", "parts.mcnn", "--json", "--run", "run"], folder);
    expect(trained.err).toBe("");
    expect(trained.code).toBe(0);

    // A picture of another size than those of the training.
    writeFileSync(path.join(folder, "wide.npy"), npyFile("|u1", "(4, 9)", new Uint8Array(36)));
    const asked = await mcnn(["predict", "run", "--input", "photo=wide.npy", "--json"], folder);
    expect(asked.err).toBe("");
    expect(JSON.parse(asked.out)).toMatchObject({ parts: { kind: "mask", shape: [4, 9] } });
    const told = await mcnn(["predict", "run", "--input", "photo=wide.npy"], folder);
    expect(told.out).toContain("each of [4, 9] pixels");

    // Larger ones to be judged by, and such as do not fit their parts.
    writeFileSync(path.join(folder, "d.npz"), pictures(8, 8));
    expect((await mcnn(["evaluate", "run"], folder)).code).toBe(0);
    writeFileSync(path.join(folder, "d.npz"), pictures(8, 6));
    const evaluated = await mcnn(["evaluate", "run"], folder);
    expect(evaluated.code).toBe(1);
    expect(evaluated.err).toMatch(
      /parts\.mcnn:\d+:\d+: E0508: the target of head `parts` has the wrong shape: it has \[6, 6\] per row, and mask wants \[8, 8\]/,
    );
    const checked = await mcnn(["check", "parts.mcnn"], folder);
    expect(checked.code).toBe(1);
    expect(checked.out + checked.err).toContain("it has [6, 6] per row, and mask wants [8, 8]");
  },
);
