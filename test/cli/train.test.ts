import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, mcnn, start } from "./support/mcnn.js";

/** A run of the starter spec, in a folder outside the repository. */
async function starter(): Promise<string> {
  const folder = folderWith();
  await mcnn(["init"], folder);
  return folder;
}

function runsIn(folder: string): string[] {
  const parent = path.join(folder, "runs", "first");
  return existsSync(parent) ? readdirSync(parent).map((name) => path.join(parent, name)) : [];
}

const lastLine = (text: string): unknown => JSON.parse(text.trim().split("\n").at(-1) ?? "");

const figures = { "kind.loss": expect.any(Number), "kind.accuracy": expect.any(Number) };

describe("train, evaluate and predict", { timeout: 300_000 }, () => {
  it("give a network that answers", async () => {
    const folder = await starter();
    const trained = await mcnn(["train", "first.mcnn", "--json", "--set", "units=24"], folder);
    expect(trained.err).toBe("");
    expect(trained.code).toBe(0);
    const result = lastLine(trained.out);
    expect(result).toMatchObject({
      test: figures,
      validate: figures,
      millisecondsPerStep: expect.any(Number),
      peakMemoryBytes: expect.any(Number),
      run: expect.any(String),
    });
    for (const line of trained.out.trim().split("\n")) expect(() => void JSON.parse(line)).not.toThrow();

    const [run = ""] = runsIn(folder);
    expect(readdirSync(run)).toEqual(
      expect.arrayContaining(["code", "first.mcnn", "history.csv", "metrics.json", "model", "report.html"]),
    );
    expect(JSON.parse(readFileSync(path.join(run, "metrics.json"), "utf8"))).toMatchObject({ test: figures });
    expect(readFileSync(path.join(run, "code", "model.ts"), "utf8")).toContain("24");
    const report = readFileSync(path.join(run, "report.html"), "utf8");
    const [, picture = ""] = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(report) ?? [];
    expect(Buffer.from(picture, "base64").toString()).toMatch(/^<svg [^]*measures[^]*dense[^]*<\/svg>\s*$/);

    const evaluated = await mcnn(["evaluate", run, "--json"], folderWith());
    expect(evaluated.code).toBe(0);
    expect(lastLine(evaluated.out)).toMatchObject({ test: figures });

    const asked = [
      "predict",
      run,
      "--input",
      "measures=[4.1, 3.5]",
      "--input",
      "colour=[0.8, 0.1, 0.1]",
      "--json",
    ];
    const predicted = await mcnn(asked, folder);
    expect(predicted.err).toBe("");
    expect(JSON.parse(predicted.out)).toMatchObject({ kind: { class: "poppy" } });

    const missing = await mcnn(asked.slice(0, 4), folder);
    expect(missing.code).not.toBe(0);
    expect(missing.err).toContain("colour");
  });

  it("stop at Ctrl-C with 130, and go on from there", async () => {
    const folder = await starter();
    const flags = ["train", "first.mcnn", "--epochs", "100000"];
    const running = start(flags, folder);
    await running.printed(/epoch 2/);
    running.process.kill("SIGINT");
    const { code, out, err } = await running.ended;
    expect(out + err).toContain("--resume");
    expect(code).toBe(130);

    const resumed = start([...flags, "--resume"], folder);
    await resumed.printed(/epoch [3-9]|epoch \d\d/);
    resumed.process.kill("SIGTERM");
    expect((await resumed.ended).code).toBe(130);
    expect(runsIn(folder)).toHaveLength(1);
  });

  it("leave no trainer behind when they are killed", async () => {
    const folder = await starter();
    const running = start(["train", "first.mcnn", "--epochs", "100000"], folder);
    await running.printed(/epoch 2/);
    running.process.kill("SIGKILL");
    await running.ended;
    const [run = ""] = runsIn(folder);
    const history = () => readFileSync(path.join(run, "history.csv"), "utf8");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const then = history();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(history()).toBe(then);
  });

  it("refuse a spec with what mcnn cannot do to data yet", async () => {
    const folder = await starter();
    const spec = path.join(folder, "first.mcnn");
    const text = readFileSync(spec, "utf8").replace(/(input measures: .*)/, "$1 -> impute");
    expect(text).toContain("-> impute");
    writeFileSync(spec, text);
    const { code, err } = await mcnn(["train", "first.mcnn"], folder);
    expect(err).toMatch(/warning\[W0501\][^]*error: the spec cannot be trained: mcnn cannot do impute yet/);
    expect(code).toBe(1);
    expect(runsIn(folder)).toEqual([]);
    expect((await mcnn(["compile", "first.mcnn", "--out", "code"], folder)).code).toBe(0);
  });

  it("leave no folder of a run that did not begin", async () => {
    const folder = await starter();
    const { code } = await mcnn(["train", "first.mcnn", "--data", folderWith()], folder);
    expect(code).toBe(1);
    expect(runsIn(folder)).toEqual([]);
  });
});
