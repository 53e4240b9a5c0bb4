import { describe, expect, it } from "vitest";
import { parse } from "../../src/1-parse/parse.js";
import { format } from "../../src/format/format.js";
import { sourceFile, textOf } from "../../src/text/source.js";
import type { SourceFile } from "../../src/text/source.js";
import { randomSpec } from "../support/random-spec.js";

/** The tree without its places in the text. */
function tree(file: SourceFile): string {
  const { declarations } = parse(file).value;
  return JSON.stringify(declarations, (key, value: unknown) => (key === "span" ? undefined : value), 1);
}

/** Comments line by line, since lines of one comment may be indented anew. */
function comments(file: SourceFile): string[] {
  return parse(file).value.comments.map(({ span }) =>
    textOf(span)
      .split("\n")
      .map((line) => line.trim())
      .join("\n"),
  );
}

const count = process.env["MCNN_CAMPAIGN"] === "long" ? 5_000 : 300;
const first = Number(process.env["MCNN_SEED"] ?? 1);

describe("formatting random specs", () => {
  it(
    `keeps tree and comments of ${count} specs, and changes nothing the second time`,
    { timeout: 600_000 },
    () => {
      for (let seed = first; seed < first + count; seed++) {
        const before = sourceFile("random.mcnn", randomSpec(seed).text);
        expect(parse(before).diagnostics, `seed ${seed}\n${before.text}`).toEqual([]);
        const after = sourceFile("random.mcnn", format(before));
        const said = `seed ${seed}\n${before.text}\n=== formatted\n${after.text}`;
        expect(tree(after), said).toBe(tree(before));
        expect(comments(after), said).toEqual(comments(before));
        expect(format(after), said).toBe(after.text);
      }
    },
  );
});
