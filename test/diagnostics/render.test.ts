import { describe, expect, it } from "vitest";
import { sourceFile, span } from "../../src/text/source.js";
import type { SourceFile, Span } from "../../src/text/source.js";
import { fix, write } from "../../src/fixes/fix.js";
import { diagnosticsJson } from "../../src/diagnostics/json.js";
import { E0301, E0201, E0302 } from "../../src/diagnostics/messages.generated.js";
import { render, summary } from "../../src/diagnostics/render.js";

/** The first place where `part` stands. */
function at(file: SourceFile, part: string): Span {
  const start = file.text.indexOf(part);
  return span(file, start, start + part.length);
}

const slip = `${"\n".repeat(30)}trunk features = joint -> flatten : [224] -> dense(hidden) -> relu\n`;

describe("a rendered diagnostic", () => {
  it("has the look of the language's guide", () => {
    const file = sourceFile("seed.mcnn", slip);
    const words = { asserted: "224 values", layer: "flatten", input: "[14, 14, 224]", actual: "[43904]" };
    const diagnostic = E0301(words, at(file, ": [224]"), {
      because: at(file, "flatten"),
      help: ["224 is only the channels of `joint`; each is still a 14 × 14 map here"],
      fixes: [
        ...fix(
          "use `globalAveragePooling2d` in place of `flatten` to get [224]",
          write(at(file, "flatten"), "x"),
        ),
        ...fix("write `: [43904]`", write(at(file, ": [224]"), ": [43904]")),
      ],
    });
    expect(render(diagnostic)).toBe(
      `
error[E0301]: the shape is not what you say
  --> seed.mcnn:31:35
   |
31 | trunk features = joint -> flatten : [224] -> dense(hidden) -> relu
   |                           ------- ^^^^^^^ you say 224 values
   |                           |
   |                           flatten turns [14, 14, 224] into [43904]
   |
help: 224 is only the channels of \`joint\`; each is still a 14 × 14 map here
 fix: use \`globalAveragePooling2d\` in place of \`flatten\` to get [224]
 fix: write \`: [43904]\``.slice(1),
    );
  });

  it("shows related places in other lines and files", () => {
    const main = sourceFile("main.mcnn", "branch a = x\nbranch b = y\n\n\n\nfuse c = concat(a, b)\n");
    const other = sourceFile("blocks.mcnn", "block unit(n) {\n  dense(n)\n}\n");
    const diagnostic = E0302({ layer: "concat", why: "unlike" }, span(main, 32, 52), {
      related: [
        { span: at(main, "x"), message: "gives [4]" },
        { span: at(main, "y"), message: "gives [5]" },
        { span: at(other, "dense(n)"), message: "here" },
      ],
    });
    expect(render(diagnostic)).toBe(
      `
error[E0302]: \`concat\` cannot join these shapes
 --> main.mcnn:6:4
  |
1 | branch a = x
  |            - gives [4]
2 | branch b = y
  |            - gives [5]
...
6 | fuse c = concat(a, b)
  |    ^^^^^^^^^^^^^^^^^^ unlike
 ::: blocks.mcnn:2:3
  |
2 |   dense(n)
  |   -------- here`.slice(1),
    );
  });

  it("keeps carets under tabs, wide characters and accents", () => {
    const file = sourceFile("t.mcnn", '\tconst é = "数字😀" + wrong');
    expect(
      render(E0201({ name: "wrong", why: "not declared" }, at(file, "wrong")))
        .split("\n")
        .slice(3),
    ).toEqual(['1 |     const é = "数字😀" + wrong', "  |                          ^^^^^ not declared"]);
  });

  it("hangs labels of overlapping places below each other", () => {
    const file = sourceFile("t.mcnn", "dense(8, units: 16)");
    const diagnostic = E0201({ name: "x", why: "whole" }, span(file, 0, 19), {
      related: [
        { span: span(file, 6, 7), message: "eight" },
        { span: span(file, 16, 18), message: "sixteen" },
      ],
    });
    expect(render(diagnostic).split("\n").slice(4)).toEqual([
      "  | ^^^^^^^^^^^^^^^^^^^",
      "  | |     |         |",
      "  | |     |         sixteen",
      "  | |     eight",
      "  | whole",
    ]);
  });

  it("clips long lines around the mistake, and marks the end of a file", () => {
    const file = sourceFile("t.mcnn", `${"a ".repeat(500_000)}wrong${" b".repeat(500)}`);
    const lines = render(E0201({ name: "wrong", why: "here" }, at(file, "wrong")), { width: 60 }).split("\n");
    expect(lines[3]?.length).toBeLessThan(80);
    const column = lines[4]?.indexOf("^^^^^") ?? 0;
    expect(lines[3]?.slice(column, column + 5)).toBe("wrong");
    expect(
      render(E0201({ name: "x", why: "end" }, span(file, file.text.length, file.text.length))),
    ).toContain("^ end");
  });

  it("passes nothing on to the terminal that it would obey", () => {
    const file = sourceFile("t\u001b[2J.mcnn", "a \u001b[31m \u202e b\rc");
    expect(render(E0201({ name: "\u001b]0;x\u0007", why: "a\nb" }, span(file, 0, 1)))).not.toMatch(
      /[\u001b\u0007\r\u202e]/,
    );
  });
});

it("counts what was found", () => {
  const file = sourceFile("t.mcnn", "x");
  const error = E0201({ name: "x", why: "" }, span(file, 0, 1));
  const warning = { ...error, severity: "warning" as const };
  expect(summary([error, warning, warning])).toBe("1 error, 2 warnings");
  expect(summary([])).toBe("");
});

it("gives programs lines and columns from 1", () => {
  const file = sourceFile("a.mcnn", "x\nwrong");
  const where = at(file, "wrong");
  const diagnostic = E0201({ name: "wrong", why: "not declared" }, where, {
    fixes: fix("fix", write(where, "x")),
  });
  const start = { line: 2, column: 1 };
  const end = { line: 2, column: 6 };
  expect(diagnosticsJson([diagnostic])).toEqual({
    diagnostics: [
      {
        file: "a.mcnn",
        code: "E0201",
        severity: "error",
        message: "there is no `wrong`: not declared",
        start,
        end,
        related: [],
        fixes: [{ title: "fix", edits: [{ file: "a.mcnn", start, end, newText: "x" }] }],
      },
    ],
  });
});
