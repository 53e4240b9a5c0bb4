import { describe, expect, it } from "vitest";
import { fixAll, quickFixes } from "../../src/ide/code-actions.js";
import { editorDiagnostics } from "../../src/ide/diagnostics.js";
import { folds } from "../../src/ide/folding.js";
import { formatDocument, formatOnType, formatRange } from "../../src/ide/formatting.js";
import { inlayHints } from "../../src/ide/inlay-hints.js";
import { lenses } from "../../src/ide/lens.js";
import { pathLinks } from "../../src/ide/links.js";
import { selectionRanges } from "../../src/ide/selection.js";
import { documentSymbols, matchingSymbols } from "../../src/ide/symbols.js";
import { applyFix } from "../../src/try-fixes.js";
import { textOf } from "../../src/text/source.js";
import { cursor, spec } from "./cursor.js";

const whole = { start: 0, end: Infinity };

describe("inlay hints", () => {
  /** The text with its hints in «…». */
  const hinted = (text: string, settings = { shapes: true, weights: true }) => {
    const { analysis } = cursor(text);
    const edits = inlayHints(analysis, whole, settings).map(({ offset, label }) => ({
      span: { file: analysis.file, start: offset, end: offset },
      newText: `«${label}»`,
    }));
    return applyFix(analysis.file.text, { title: "", edits });
  };
  const net = "model M\ninput x: vector[4]\n";
  it("stand behind each step, but not where the line says it", () => {
    expect(hinted(`${net}branch a = x -> dense(3) -> dense(2) : [2]`)).toBe(
      `${net}branch a = x«[4]» -> dense(3)«[3]» -> dense(2) : [2]`,
    );
  });
  it("show the weights of heavy layers", () => {
    expect(hinted(`${net}branch a = x -> dense(1000)`)).toContain("dense(1000)«[1000]»«5,000 weights»");
  });
  it("show all shapes of a block that is called several times", () => {
    const text = `${net}block b(n) {\n  dense(n)\n  relu\n}\nbranch a = x -> b(1) -> b(2) -> b(3)`;
    expect(hinted(text)).toContain("dense(n)«[1] | [2] | …»");
    expect(hinted(text.replace("b(2) -> b(3)", "b(1)"))).toContain("dense(n)«[1]»");
  });
  it("can be switched off each", () => {
    expect(hinted(`${net}branch a = x -> dense(1000)`, { shapes: false, weights: true })).toBe(
      `${net}branch a = x -> dense(1000)«5,000 weights»`,
    );
    expect(hinted(`${net}branch a = x -> dense(1000)`, { shapes: true, weights: false })).not.toContain(
      "weights",
    );
  });
  it("stay where the text is whole", () => {
    expect(hinted(`${net}branch a = x -> dense(3)\nbranch b = x -> (`)).toContain("dense(3)«[3]»");
  });
});

describe("quick fixes", () => {
  const text = "model M\ninput x: image[4, 4, 1]\nbranch a = x -> flaten -> dens(3)\n";
  it("are tried", () => {
    const { analysis } = cursor(text);
    expect(quickFixes(analysis, whole).map(({ fix }) => fix.title)).toEqual([
      "write `flatten`",
      "write `dense`",
    ]);
  });
  it("fix all at once", () => {
    const { analysis } = cursor(text);
    expect(applyFix(text, { title: "", edits: fixAll(analysis) })).toContain("x -> flatten -> dense(3)");
  });
});

it("diagnostics say why, and tell mistakes of other files at the import", () => {
  const { analysis } = cursor(
    'import { a } from "./blocks.mcnn"\nmodel M\ninput x: vector[4]\nbranch b = x -> relu',
    {
      "blocks.mcnn": "block a {\n  nosuch\n}\n",
    },
  );
  const [first] = editorDiagnostics(analysis);
  expect(first && textOf(first.span)).toBe('"./blocks.mcnn"');
  expect(first?.message).toContain("in blocks.mcnn");
});

it("what nothing uses is faded", () => {
  const { analysis } = cursor(
    "model M\ninput x: vector[4]\nbranch a = x -> dense(3)\nhead h: class[2] = x -> dense(2)",
  );
  expect(
    editorDiagnostics(analysis).map(({ diagnostic, unused }) => `${diagnostic.code} ${unused}`),
  ).toContain("W0404 true");
});

describe("formatting", () => {
  const apply = (text: string, edits: ReturnType<typeof formatDocument>) =>
    applyFix(text, { title: "", edits });
  it("keeps CRLF, and changes only what is not right yet", () => {
    const text = "model M\r\nconst  a = 1\r\n";
    const { analysis } = cursor(text);
    const edits = formatDocument(analysis);
    expect(apply(text, edits)).toBe("model M\r\nconst a = 1\r\n");
    expect(edits.every(({ span }) => span.start > 7)).toBe(true);
  });
  it("of a range leaves the rest", () => {
    const { analysis, offset } = cursor("model M\nconst  a = 1\n\nblock b {\n⟨⟩relu\n}\n\nconst  c = 1\n");
    const after = apply(analysis.file.text, formatRange(analysis, { start: offset, end: offset }));
    expect(after).toContain("{\n  relu\n}");
    expect(after).toContain("const  c");
  });
  it("on type sees to the declaration that has just ended", () => {
    const { analysis, offset } = cursor("model M\n\nblock b {\nrelu\n}⟨⟩\n");
    expect(apply(analysis.file.text, formatOnType(analysis, offset))).toContain("  relu");
    const within = cursor("model M\n\nblock b {\nrelu\n⟨⟩\n}\n");
    expect(formatOnType(within.analysis, within.offset)).toEqual([]);
  });
});

describe("the digits' spec", () => {
  const { analysis } = cursor(spec("multi-channel-digits"));
  it("has an outline", () => {
    const symbols = documentSymbols(analysis);
    expect(symbols.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "MultiChannelDigits",
        "hidden",
        "pixels",
        "channel",
        "joint",
        "digit",
        "train",
      ]),
    );
    expect(matchingSymbols(symbols, "chnl").map(({ name }) => name)).toContain("channel");
  });
  it("folds", () => expect(folds(analysis).length).toBeGreaterThan(3));
  it("has links to its data", () =>
    expect(pathLinks(analysis).every(({ path }) => path.startsWith("data/"))).toBe(true));
  it("has its totals above it", () => {
    expect(lenses(analysis).map(({ command }) => command)).toEqual([
      "mcnn.describe",
      "mcnn.train",
      "mcnn.draw",
    ]);
    expect(lenses(analysis)[0]?.title).toMatch(/^[\d,]+ weights, [\d,]+ multiply-adds$/);
  });
});

it("a selection grows from a word to the file", () => {
  const { analysis, offset } = cursor("model M\ninput x: vector[4]\nbranch a = x -> dense(⟨⟩3)\n");
  expect(selectionRanges(analysis, offset).map(textOf)).toEqual([
    "3",
    "dense(3)",
    "x -> dense(3)",
    "branch a = x -> dense(3)",
    analysis.file.text,
  ]);
});

it("comments fold together", () => {
  const { analysis } = cursor("// a\n// b\n// c\nmodel M\n");
  expect(folds(analysis)).toEqual([{ startLine: 0, endLine: 2, kind: "comment" }]);
});
