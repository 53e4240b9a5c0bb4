import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { binaryCrossEntropy, crossEntropy } from "../../src/runtime/losses/index.js";
import { accuracy } from "../../src/runtime/metrics/index.js";
import { sgd } from "../../src/runtime/optimizers/index.js";
import { countConfusions } from "../../src/runtime/report/confusion.js";
import { html } from "../../src/runtime/report/html.js";
import { drawImage } from "../../src/runtime/report/image.js";
import { runTraining } from "../../src/runtime/run/runTraining.js";
import { tf } from "../../src/runtime/tensorflow.js";
import type { HeadKind, PreparedData, Target } from "../../src/runtime/types.js";

const hostile = `</style></title><script>alert("1")</script>'\`\${1}&`;

/** Six by six pictures, and a head of each kind that the report draws in a way of its own, `classes` the size of one. */
function pictures(classes: number): PreparedData {
  const rows = 3 * classes;
  const target = (kind: HeadKind, size: number, value: (row: number) => number): Target => ({
    kind,
    rows,
    shape: kind === "class" ? [] : [size],
    values: Float32Array.from({ length: rows * (kind === "class" ? 1 : size) }, (_, i) => value(i)),
    classes: Array.from({ length: size }, (_, label) => `${hostile}${label}`),
  });
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return {
    rows,
    inputs: {
      picture: { rows, shape: [6, 6, 1], values: Float32Array.from({ length: rows * 36 }, (_, i) => i % 7) },
    },
    targets: {
      [`${hostile}c`]: target("class", classes, (row) => row % classes),
      many: target("multiLabel", 3, (i) => i % 2),
    },
    split: { train: all, validate: all, test: all },
    fitted: null,
  };
}

function pictureModel(classes: number): tf.LayersModel {
  const picture = tf.input({ name: "picture", shape: [6, 6, 1] });
  const flat = tf.layers.flatten().apply(picture);
  const outputs = [classes, 3].map((units) => tf.layers.dense({ units }).apply(flat));
  return tf.model({
    inputs: picture,
    outputs: outputs.filter((output) => output instanceof tf.SymbolicTensor),
  });
}

async function reportFor(classes: number): Promise<string> {
  const run = join(mkdtempSync(join(tmpdir(), "mcnn-")), "run");
  const plan = {
    name: `${hostile}model`,
    spec: new URL("./none.mcnn", import.meta.url),
    model: () => pictureModel(classes),
    heads: {
      [`${hostile}c`]: { loss: crossEntropy(), metrics: [accuracy()] },
      many: { loss: binaryCrossEntropy(), metrics: [accuracy()] },
    },
    optimizer: sgd(),
    batchSize: 4,
    epochs: 2,
    seed: 1,
  };
  await runTraining(
    plan,
    async () => pictures(classes),
    { set: {}, run },
    () => {},
  );
  return readFileSync(join(run, "report.html"), "utf8");
}

test.each([4, 25])(
  "a report of %i classes reaches for no network and takes no text for markup",
  async (classes) => {
    const report = await reportFor(classes);
    expect(report).not.toMatch(/https?:|\/\/[a-z]|<script|<link|@import|url\(/i);
    expect(report).toContain("&lt;/style&gt;&lt;/title&gt;&lt;script&gt;");
    expect(report.match(/<\/style>/g)).toHaveLength(1);
    expect(report).toContain("data:image/png;base64,");
    expect(report).toContain(
      classes > 20
        ? "The pairs it mixes up most, of 25 classes"
        : "rows: true class · columns: predicted class",
    );
    expect(report).toContain("rightly said");
  },
);

test("text is escaped wherever it stands, and markup is not", () => {
  expect(html`<a title="${'"><b>'}">${html`<i>${"&"}</i>`}${null}${3}</a>`.markup).toBe(
    '<a title="&quot;&gt;&lt;b&gt;"><i>&amp;</i>3</a>',
  );
});

test("confusions are counted by what is right, then by what is said", () => {
  const target: Target = { kind: "class", rows: 3, shape: [], values: Int32Array.of(0, 1, 1) };
  const head = { name: "h", target, shape: [2], size: 2, loss: crossEntropy(), metrics: [], weight: 1 };
  const outputs = Float32Array.of(1, 0, 1, 0, 0, 1);
  const counts = countConfusions({
    head,
    rows: Int32Array.of(0, 1, 2),
    outputs,
    targets: Float32Array.of(0, 1, 1),
  });
  expect(counts).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test("a picture is stretched from black to white, and keeps its place", () => {
  const values = Float32Array.from({ length: 16 }, (_, i) => i - 5);
  const png = PNG.sync.read(Buffer.from(drawImage(values, [4, 4, 1]).split(",")[1] ?? "", "base64"));
  expect([png.width, png.height, png.data[0], png.data[15 * 4], png.data[4]]).toEqual([4, 4, 0, 255, 17]);
});
