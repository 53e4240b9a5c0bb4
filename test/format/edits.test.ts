import { describe, expect, it } from "vitest";
import { formatEdits } from "../../src/format/edits.js";
import { format } from "../../src/format/format.js";
import { applyFix } from "../../src/mends.js";
import { sourceFile } from "../../src/text/source.js";
import { randomSpec } from "../support/random-spec.js";

const spec = "model M\nconst a=1\n\nconst b = 2\nconst  c = 3\n";

describe("edits of the formatter", () => {
  it("touch only the lines that change", () => {
    const edits = formatEdits(sourceFile("a.mcnn", spec));
    expect(edits.map((edit) => edit.newText)).toEqual(["const a = 1\n", "const c = 3\n"]);
  });

  it("leave what is outside of a range", () => {
    const start = spec.indexOf("const  c");
    const edits = formatEdits(sourceFile("a.mcnn", spec), { start: start + 1, end: start + 2 });
    expect(edits.map((edit) => edit.newText)).toEqual(["const c = 3\n"]);
  });

  it("make the formatted text, whatever the spec", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const file = sourceFile("a.mcnn", randomSpec(seed).text);
      expect(applyFix(file.text, { title: "", edits: formatEdits(file) }), `seed ${seed}`).toBe(format(file));
    }
  });
});
