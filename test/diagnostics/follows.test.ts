import { expect, it, test } from "vitest";
import { parse } from "../../src/1-parse/parse.js";
import { analyse } from "../../src/compile.js";
import type { About } from "../../src/diagnostics/diagnostic.js";
import { pages } from "../../src/diagnostics/pages.generated.js";
import { sourceFile, textOf } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";

// What an error is about, as its page says, decides beside which text that cannot be read it is still told.

const found = (spec: string) =>
  analyse(sourceFile("page.mcnn", spec), { readText: () => undefined, data: dataHost }).diagnostics;

const words = (text: string) => text.match(/[A-Za-z_]\w*/g) ?? [];

/** A broken line that names nothing of the spec, the name in question, or all names, as if it declared them. */
type Beside = "another line" | "a line with its name" | "a line that declares its names";

const everywhere: readonly Beside[] = [
  "another line",
  "a line with its name",
  "a line that declares its names",
];

/** Beside which broken line an error is told. */
const told: Readonly<Record<About, readonly Beside[]>> = {
  syntax: everywhere,
  words: everywhere,
  names: ["another line"],
  values: ["another line", "a line with its name"],
  shapes: ["another line", "a line with its name"],
  settings: ["another line", "a line with its name"],
  data: ["another line", "a line with its name"],
  whole: [],
  unused: everywhere,
  advice: everywhere,
};

const another = "const unrelated = )";

/** The pages whose mistake depends on names, and whose names are not doubted because of any broken line. */
const cases = [...pages.values()].filter(
  ({ severity, code, wrong }) =>
    severity === "error" &&
    // Neither 1 / 0 nor a `model` that is missing depends on a name.
    code !== "E0208" &&
    code !== "E0217" &&
    parse(sourceFile("page.mcnn", `${wrong}\n${another}\n`)).value.lost.size === 0,
);

test("most errors are tried", () => {
  expect(cases.length).toBeGreaterThan(50);
  for (const about of ["syntax", "words", "names", "values", "shapes", "settings", "data", "whole"])
    expect(cases.map((page) => page.about)).toContain(about);
});

it.each(cases)("$code, which is about $about, is told beside the right lines", ({ code, about, wrong }) => {
  const error = found(wrong).find((d) => d.code === code);
  const [own = "unrelated"] = error ? words(textOf(error.span)) : [];
  const all = [...new Set(words(wrong))].filter((word) => word !== "model");
  const line: Readonly<Record<Beside, string>> = {
    "another line": another,
    "a line with its name": `${another} ${own} )`,
    "a line that declares its names": `${another} ${all.map((word) => `= ${word}:`).join(" ")}`,
  };
  const isTold = (beside: Beside) => found(`${wrong}\n${line[beside]}\n`).some((d) => d.code === code);
  expect(everywhere.filter(isTold)).toEqual(told[about]);
});
