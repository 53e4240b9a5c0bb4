import { expect, it } from "vitest";
import {
  applyFix,
  check,
  emit,
  folderName,
  formatCode,
  formatSpec,
  isAccepted,
  positionAt,
  render,
  sourceFile,
  summary,
} from "../src/index.js";
import type { Host } from "../src/index.js";

const host: Host = { readText: () => undefined };

const text = `model TinyDigits

input picture: image[8, 8, 1]
head digit: class[10] = picture -> conv2d(4, 3) -> relu -> flatten -> dense(10)
`;

it("compiles a spec for a program", async () => {
  const checked = check(sourceFile("tiny.mcnn", text), host);
  expect(checked.diagnostics).toEqual([]);
  expect(isAccepted(checked)).toBe(true);
  expect(checked.model.totals.params).toBe(3 * 3 * 4 + 4 + (6 * 6 * 4 * 10 + 10));
  expect(folderName(checked.model.name)).toBe("tiny-digits");
  const files = await formatCode(emit(checked.model, { specPath: "../tiny.mcnn" }));
  expect(files.map((file) => file.path)).toEqual(["model.ts"]);
  expect(files[0]?.text).toContain("filters: 4, kernelSize: 3 }), // [6, 6, 4]");
});

it("says what is wrong, and fixes it", () => {
  const file = sourceFile("tiny.mcnn", text.replace("relu", "rleu"));
  const checked = check(file, host);
  expect(isAccepted(checked)).toBe(false);
  const [diagnostic] = checked.diagnostics;
  if (!diagnostic?.fixes[0]) throw new Error("there is no fix");
  expect(positionAt(file, diagnostic.span.start)).toEqual({ line: 4, column: 52 });
  expect(render(diagnostic)).toContain("tiny.mcnn:4:52");
  expect(summary(checked.diagnostics)).toBe("1 error");
  expect(applyFix(file.text, diagnostic.fixes[0])).toBe(text);
});

it("lays a spec out", () => {
  expect(formatSpec(sourceFile("tiny.mcnn", text.replace(" -> relu", "->relu")))).toBe(text);
});
