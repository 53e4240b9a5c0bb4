import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { probeSource } from "../../../src/runtime/data/probe.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

function run(script: string): string {
  return execFileSync(process.execPath, [`${root}scripts/${script}`], { encoding: "utf8" });
}

describe("the demos' data", () => {
  it("are made once, from packages", () => {
    run("digits.mjs");
    expect(run("digits.mjs")).toBe("10,000 handwritten digits: already in specs/data\n");
    const values = { images: "data/digits-images-idx3-ubyte.gz", labels: "data/digits-labels-idx1-ubyte.gz" };
    expect(probeSource({ kind: "idx", values }, `${root}specs`)).toMatchObject({
      columns: [{ rows: 10000, shape: [28, 28, 1] }, { range: { min: 0, max: 9, distinct: 10 } }],
    });

    run("penguins.mjs");
    const penguins = probeSource({ kind: "csv", values: { file: "data/penguins.csv" } }, `${root}specs`);
    const columns = penguins.kind === "found" ? penguins.columns : [];
    expect(columns[0]).toMatchObject({ rows: 333, texts: ["adelie", "chinstrap", "gentoo"] });
    expect(columns.map(({ missing }) => missing)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
