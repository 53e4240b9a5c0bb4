import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
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
import type { RunEvent } from "../../src/runtime/progress/events.js";
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
    expect(report).toContain("true positives");
  },
);

/** Trains one layer on maps of two sizes, into `run`. */
async function trainAtTwoSizes(run: string): Promise<RunEvent[]> {
  const data = pictures(3);
  const picture = tf.input({ name: "picture", shape: [6, 6, 1] });
  const eye = tf.layers.conv2d({ name: "eye", filters: 2, kernelSize: 3 });
  const pooled = [picture, tf.layers.maxPooling2d({ poolSize: 2 }).apply(picture)].map((map) =>
    tf.layers.globalAveragePooling2d({}).apply(eye.apply(map)),
  );
  const both = tf.layers.concatenate().apply(pooled.filter((value) => value instanceof tf.SymbolicTensor));
  const kind = tf.layers.dense({ units: 3 }).apply(both);
  if (!(kind instanceof tf.SymbolicTensor)) throw new Error("no output");
  const events: RunEvent[] = [];
  await runTraining(
    {
      name: "Sizes",
      spec: new URL("./none.mcnn", import.meta.url),
      model: () => tf.model({ inputs: picture, outputs: kind }),
      heads: { [`${hostile}c`]: { loss: crossEntropy(), metrics: [accuracy()] } },
      optimizer: sgd(),
      batchSize: 4,
      epochs: 1,
      seed: 1,
    },
    async () => ({ ...data, targets: Object.fromEntries(Object.entries(data.targets).slice(0, 1)) }),
    { set: {}, run },
    (event) => events.push(event),
  );
  return events;
}

const newRun = (): string => join(mkdtempSync(join(tmpdir(), "mcnn-")), "run");

test("a layer that is shared by maps of two sizes is told of with both", async () => {
  const run = newRun();
  await trainAtTwoSizes(run);
  expect(readFileSync(join(run, "report.html"), "utf8")).toContain("[4, 4, 2] [1, 1, 2]");
});

test("a report that fails is told of, and the run is finished with all that it learnt", async () => {
  const run = newRun();
  mkdirSync(join(run, "network.svg"), { recursive: true }); // no picture can be read from a folder
  const events = await trainAtTwoSizes(run);
  expect(events.at(-2)).toMatchObject({ event: "reportFailed", why: expect.stringContaining("EISDIR") });
  expect(events.at(-1)).toMatchObject({ event: "result" });
  const made = ["metrics.json", "history.csv", "model/weights.bin", "report.html"];
  expect(made.filter((name) => existsSync(join(run, name)))).toEqual(made.slice(0, -1));
});

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
