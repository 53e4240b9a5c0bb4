import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, mcnn, wellSpec } from "./support/mcnn.js";

describe("describe", () => {
  const spec = wellSpec
    .replace("vector[4]", "series[?, 4]")
    .replace("dense(8)", "dense(8) -> globalAveragePooling1d");

  it("lists the nodes with their shapes, weights and multiply-adds", async () => {
    const { code, out } = await mcnn(["describe", "well.mcnn"], folderWith({ "well.mcnn": wellSpec }));
    expect(code).toBe(0);
    expect(out).toMatch(/^y\/dense +dense +\[8\] +40 +32 +32 B$/m);
    expect(out).toContain("Weights: 67\n");
  });

  it("prints JSON of exactly the shape that programs rely on", async () => {
    const { out } = await mcnn(["describe", "a.mcnn", "--format", "json"], folderWith({ "a.mcnn": spec }));
    const found: unknown = JSON.parse(out);
    expect(found).toMatchObject({
      inputs: [{ name: "x", shape: [null, 4] }],
      nodes: [
        { name: "y/dense", layer: "dense", shape: [null, 8], params: 40, macs: null },
        { layer: "globalAveragePooling1d", shape: [8], params: 0 },
        { layer: "relu", shape: [8], params: 0, macs: 0, activationBytes: 32 },
        { name: "y/dense_2", layer: "dense", shape: [3], params: 27, macs: 24 },
      ],
      heads: [{ name: "y", kind: "class", shape: [3] }],
      totals: { params: 67, trainableParams: 67, macs: null, activationBytes: null },
    });
    expect(Object.keys(Object(found))).toEqual(["inputs", "nodes", "heads", "totals"]);
  });
});

describe("compile", () => {
  it("writes into generated/ unless told otherwise, the same each time", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const first = await mcnn(["compile", "well.mcnn"], folder);
    expect(first.code).toBe(0);
    expect(first.out).toContain("model.ts");
    const file = path.join(folder, "generated", "well", "model.ts");
    const { mtimeMs } = statSync(file);
    expect(readFileSync(file, "utf8")).toMatch(/^\/\/ Made by mcnn from well\.mcnn/);
    const second = await mcnn(["compile", "well.mcnn"], folder);
    expect(second.out).toContain("nothing has changed");
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it("takes away what it made before and is no more, and nothing else", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const out = path.join(folder, "out");
    mkdirSync(out);
    writeFileSync(
      path.join(out, "layers.ts"),
      "// Made by mcnn from well.mcnn: change the spec, not this file.\n",
    );
    expect((await mcnn(["compile", "well.mcnn", "--out", "out"], folder)).code).toBe(0);
    expect(existsSync(path.join(out, "layers.ts"))).toBe(false);
    writeFileSync(path.join(out, "model.ts"), "// mine\n");
    const refused = await mcnn(["compile", "well.mcnn", "--out", "out"], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("holds model.ts, which mcnn did not make");
    expect(readFileSync(path.join(out, "model.ts"), "utf8")).toBe("// mine\n");
  });

  it("refuses a file as its folder", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const { code, err } = await mcnn(["compile", "well.mcnn", "--out", "well.mcnn"], folder);
    expect(code).toBe(1);
    expect(err).toContain("well.mcnn is a file");
  });
});

describe("init", () => {
  it("writes a spec that is well, once", async () => {
    const folder = folderWith();
    const { code, out } = await mcnn(["init", "new"], folder);
    expect(code).toBe(0);
    expect(out).toContain(`mcnn check ${path.join("new", "first.mcnn")}`);
    const files = readdirSync(path.join(folder, "new"));
    expect(files).toEqual(["first.mcnn", "flowers.csv"]);
    expect((await mcnn(["check", "new/first.mcnn"], folder)).out).toBe("new/first.mcnn: all well\n");
    expect((await mcnn(["init", "new"], folder)).code).toBe(1);
  });
});
