import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lexer } from "../../grammar/parser.js";
import { analyse } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";

// One mistake is one error: a slip of the hand, anywhere in a spec, does not make the rest of it look wrong.

const slips = ["(", "{", "[", '"', "->", ")", "}", ",", ":"];
/** Each spec has thousands of places for a slip; so many apart are tried. */
const every = 23;

function* slipsIn(text: string): Iterable<string> {
  for (const { startOffset, endOffset = startOffset } of lexer.tokenize(text).tokens) {
    yield text.slice(0, startOffset) + text.slice(endOffset + 1);
    for (const slip of slips) yield `${text.slice(0, startOffset)}${slip} ${text.slice(startOffset)}`;
  }
}

test.each(["multi-channel-digits", "two-heads", "networks/resnet-50"])(
  "of the slips in %s, 98 of 100 that are errors are one error",
  (name) => {
    const text = readFileSync(new URL(`../../specs/${name}.mcnn`, import.meta.url), "utf8");
    const counts = [...slipsIn(text)].flatMap((slipped, i) => {
      if (i % every > 0) return [];
      const { diagnostics } = analyse(sourceFile("a.mcnn", slipped), { readText: () => undefined });
      return diagnostics.filter(({ severity }) => severity === "error").length;
    });
    const errors = counts.filter((count) => count > 0);
    expect(errors.length).toBeGreaterThan(50);
    expect(errors.filter((count) => count === 1).length / errors.length).toBeGreaterThan(0.98);
  },
);
