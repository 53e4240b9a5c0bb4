import { describe, expect, it } from "vitest";
import { sourceExamples, specOf } from "../parts/sources.js";
import { mcnn } from "./support/mcnn.js";
import { folderOf } from "../runtime/data/files.js";

// Every source goes the whole way: the checker looks at its files, and a network trains on them.
describe.each(Object.entries(sourceExamples))("%s", { timeout: 300_000 }, (_, example) => {
  const files = { ...example.files, "example.mcnn": specOf(example) };

  it("is checked with its data, which a column that is not there shows", async () => {
    const checked = await mcnn(["check", "example.mcnn"], folderOf(files));
    expect(checked).toMatchObject({ code: 0, err: "" });
    const wrong = specOf(example).replace(/target: rows\.\w+/, "target: rows.other");
    const refused = await mcnn(["check", "example.mcnn"], folderOf({ ...files, "example.mcnn": wrong }));
    expect(refused.code).toBe(1);
    expect(refused.out + refused.err).toContain("E0502");
  });

  it("trains for an epoch", async () => {
    const trained = await mcnn(["train", "example.mcnn", "--json"], folderOf(files));
    expect(trained).toMatchObject({ code: 0, err: "" });
    const result: unknown = JSON.parse(trained.out.trim().split("\n").at(-1) ?? "");
    expect(result).toMatchObject({ test: { "kind.accuracy": expect.any(Number) } });
  });
});
