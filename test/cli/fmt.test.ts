import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, mcnn, start, wellSpec } from "./support/mcnn.js";

const untidy = wellSpec.replaceAll(" -> ", "->").replace("input x", "input   x");
const broken = wellSpec.replace("-> dense(3)", "-> dense(3");

/** `mcnn fmt -` with a text on its standard input. */
function fmtInput(text: string, ...flags: string[]) {
  const running = start(["fmt", "-", ...flags], folderWith());
  running.process.stdin?.end(text);
  return running.ended;
}

describe("fmt", () => {
  it("lays files out in place, tells which, and has nothing to do the second time", async () => {
    const folder = folderWith({ "a.mcnn": untidy, "b.mcnn": wellSpec });
    expect(await mcnn(["fmt", "a.mcnn", "b.mcnn"], folder)).toEqual({
      code: 0,
      out: "formatted a.mcnn\n",
      err: "",
    });
    expect(readFileSync(path.join(folder, "a.mcnn"), "utf8")).toBe(wellSpec);
    expect(readdirSync(folder)).toEqual(["a.mcnn", "b.mcnn"]);
    expect((await mcnn(["fmt", "a.mcnn", "b.mcnn"], folder)).out).toBe("nothing to change\n");
    expect((await mcnn(["fmt", "a.mcnn"], folder)).out).toBe("a.mcnn: nothing to change\n");
  });

  it("--check writes nothing, and fails where something would change", async () => {
    const folder = folderWith({ "a.mcnn": untidy, "b.mcnn": wellSpec });
    const { code, out } = await mcnn(["fmt", "--check", "a.mcnn", "b.mcnn"], folder);
    expect(out).toBe("a.mcnn is not formatted\n");
    expect(code).toBe(1);
    expect(readFileSync(path.join(folder, "a.mcnn"), "utf8")).toBe(untidy);
    expect((await mcnn(["fmt", "--check", "b.mcnn"], folder)).code).toBe(0);
  });

  it("- goes from standard input to standard output", async () => {
    expect(await fmtInput(untidy)).toEqual({ code: 0, out: wellSpec, err: "" });
    expect(await fmtInput(untidy, "--check")).toEqual({ code: 1, out: "", err: "" });
    expect(await fmtInput(wellSpec, "--check")).toEqual({ code: 0, out: "", err: "" });
  });

  it("leaves what it cannot read as it is, says why, and lays out the others", async () => {
    const folder = folderWith({ "bad.mcnn": broken, "a.mcnn": untidy });
    const { code, out, err } = await mcnn(["fmt", "bad.mcnn", "a.mcnn"], folder);
    expect(err).toMatch(/^error\[E01\d\d\][^]* --> bad\.mcnn:3:/);
    expect(out).toBe("formatted a.mcnn\n");
    expect(code).toBe(1);
    expect(readFileSync(path.join(folder, "bad.mcnn"), "utf8")).toBe(broken);
    const piped = await fmtInput(broken);
    expect(piped).toMatchObject({ code: 1, out: "", err: expect.stringContaining("--> <stdin>:3:") });
  });

  it("ends with 2 where there is no file", async () => {
    const { code, err } = await mcnn(["fmt", "none.mcnn"], folderWith());
    expect(err).toContain("there is no file none.mcnn");
    expect(code).toBe(2);
  });
});
