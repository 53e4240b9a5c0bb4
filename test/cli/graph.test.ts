import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, illSpec, mcnn, wellSpec } from "./support/mcnn.js";

describe("graph", () => {
  it("writes an SVG beside the spec", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const { code, out, err } = await mcnn(["graph", "well.mcnn"], folder);
    expect(err).toBe("");
    expect(out).toBe("well.svg: wrote the network\n");
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, "well.svg"), "utf8")).toMatch(/^<svg [^]*dense[^]*<\/svg>\s*$/);
  });

  it.each([
    ["svg", /^<svg [^]*<\/svg>\s*$/],
    ["png", /^\x89PNG\r\n\x1a\n/],
    ["html", /^<!doctype html>[^]*<script[^]*<\/html>\s*$/i],
    ["mermaid", /^(?:---[^]*---\n)?(?:flowchart|graph) LR\n[^]*dense/],
    ["dot", /^digraph [^]*dense[^]*\}\s*$/],
  ])("writes %s, by the format or by the file's name", async (format, content) => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const named = await mcnn(["graph", "well.mcnn", "--format", format, "--out", "picture.txt"], folder);
    expect(named.err).toBe("");
    expect(named.code).toBe(0);
    const written = readFileSync(path.join(folder, "picture.txt"));
    expect(written.toString("latin1")).toMatch(content);
    const byName = format === "mermaid" ? "picture.mmd" : `picture.${format}`;
    expect((await mcnn(["graph", "well.mcnn", "--out", byName], folder)).code).toBe(0);
    expect(readFileSync(path.join(folder, byName)).equals(written)).toBe(true);
  });

  it("prints where no file is wanted", async () => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const { out } = await mcnn(["graph", "well.mcnn", "--format", "dot", "--out", "-"], folder);
    expect(out).toMatch(/^digraph /);
    expect(readdirSync(folder)).toEqual(["well.mcnn"]);
  });

  it("shows what is wrong with a broken spec, and writes nothing", async () => {
    const folder = folderWith({ "ill.mcnn": illSpec });
    const { code, out, err } = await mcnn(["graph", "ill.mcnn"], folder);
    expect(out + err).toContain("error[E0301]");
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(["ill.mcnn"]);
  });

  it.each([
    [["--format", "jpeg"], "svg, png, html, mermaid, dot"],
    [["--out", "picture.jpeg"], "--out picture.jpeg does not say what kind of picture it is"],
    [["--theme", "blue"], "light"],
    [["--fold", "chanel"], "nothing that can be folded has this name"],
  ])("%j is wrong usage", async (flags, says) => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const { code, err } = await mcnn(["graph", "well.mcnn", ...flags], folder);
    expect(err).toContain(says);
    expect(err).not.toContain("    at ");
    expect(code).toBe(2);
  });

  it.each([
    ["a folder that is not there", "none/picture.svg"],
    ["a folder's place", "folder.svg"],
  ])("says that it cannot write to %s, and leaves nothing behind", async (_, target) => {
    const folder = folderWith({ "well.mcnn": wellSpec });
    const inside = path.join(folder, "folder.svg", "inside");
    mkdirSync(inside, { recursive: true });
    const { code, err } = await mcnn(["graph", "well.mcnn", "--out", target], folder);
    expect(err).toContain(target);
    expect(err).not.toContain("    at ");
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(["folder.svg", "well.mcnn"]);
  });
});
