import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { format } from "../../src/format/format.js";
import { sourceFile } from "../../src/text/source.js";

const folder = new URL("../fixtures/format/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const formatted = (text: string) => format(sourceFile("a.mcnn", text));

describe("the layout", () => {
  const cases = readdirSync(folder).flatMap((name) => /^(.*)\.before\.mcnn$/.exec(name)?.[1] ?? []);
  it.each(cases)("of %s", async (name) => {
    const after = formatted(read(`${name}.before.mcnn`));
    await expect(after).toMatchFileSnapshot(new URL(`${name}.after.mcnn`, folder).pathname);
    expect(formatted(after)).toBe(after);
  });

  it("has the line ends of the file, and no byte order mark", () => {
    expect(formatted("\ufeffmodel  A\r\n\r\n\r\nconst a=1\r\n")).toBe("model A\r\n\r\nconst a = 1\r\n");
    expect(formatted("model  A")).toBe("model A\n");
    expect(formatted("")).toBe("");
    expect(formatted(" \n\n")).toBe("");
  });

  it("leaves alone what is no spec at all", () => {
    for (const text of ["}}}{{ (\n", "§ what\nmodel  A\n", '"open\n', "/* open\nmodel  A\n"])
      expect(formatted(text)).toContain(text.trim().split("\n")[0]);
  });

  const specs = new URL("../../specs/", import.meta.url);
  const names = readdirSync(specs, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".mcnn"),
  );
  it.each(names)("is that of specs/%s", (name) => {
    const text = readFileSync(new URL(name, specs), "utf8");
    expect(formatted(text), "run: mcnn fmt specs/…").toBe(text);
  });
});
