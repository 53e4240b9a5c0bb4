import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderWith, illSpec, mcnn, wellSpec } from "./support/mcnn.js";

const commands = [
  "check",
  "compile",
  "train",
  "evaluate",
  "predict",
  "describe",
  "explain",
  "doctor",
  "init",
];

describe("help", () => {
  it("lists every command", async () => {
    const { code, out } = await mcnn(["--help"], folderWith());
    expect(code).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it.each(commands)("of %s has an example", async (command) => {
    const { code, out } = await mcnn([command, "--help"], folderWith());
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\n  \\$ mcnn ${command}`));
  });
});

it("prints the package's version", async () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const { code, out } = await mcnn(["--version"], folderWith());
  expect(code).toBe(0);
  expect(manifest).toMatchObject({ version: out.trim() });
});

describe("wrong usage ends with 2 and says what is right", () => {
  it.each([
    [["chek", "a.mcnn"], "Did you mean check?"],
    [["check", "--dta", "x", "well.mcnn"], "Did you mean --data?"],
    [["check"], "missing required argument 'file'"],
    [["check", "well.mcnn", "--format", "yaml"], "text, json"],
    [["check", "well.mcnn", "--target", "torch"], "Allowed choices are tfjs"],
    [["compile", "well.mcnn", "--target", "torch"], "Allowed choices are tfjs"],
    [["check", "none.mcnn"], "there is no file none.mcnn"],
    [["check", "."], ". is a folder"],
    [["check", "well.mcnn/x"], "there is no file"],
    [["check", "well.mcnn", "--data", "nowhere"], "not a folder"],
    [["train", "well.mcnn", "--epochs", "0"], "whole number from 1"],
    [["train", "well.mcnn", "--set", "rate"], "name=value"],
    [["describe", "param.mcnn", "--set", "unit=3"], "--set units="],
    [["describe", "param.mcnn", "--set", "units=many"], "units is a number"],
    [["train", "well.mcnn", "--resume"], "unfinished"],
    [["explain", "E0399"], "did you mean E0"],
    [["evaluate", "nowhere"], "is not a run"],
    [["predict", "nowhere"], "is not a run"],
    [[], "Usage: mcnn"],
  ])("%j", async (args, says) => {
    const param = wellSpec.replace("input", "param units = 8\ninput").replace("dense(8)", "dense(units)");
    const { code, err } = await mcnn(args, folderWith({ "well.mcnn": wellSpec, "param.mcnn": param }));
    expect(err).toContain(says);
    expect(code).toBe(2);
    expect(err).not.toContain("    at ");
  });
});

describe("a spec at fault ends with 1", () => {
  it.each([["check"], ["describe"], ["compile"], ["train"]])("%s", async (command) => {
    const { code, out, err } = await mcnn([command, "ill.mcnn"], folderWith({ "ill.mcnn": illSpec }));
    expect(out + err).toContain("error[E0301]");
    expect(code).toBe(1);
  });

  it("train without data", async () => {
    const { code, err } = await mcnn(["train", "well.mcnn"], folderWith({ "well.mcnn": wellSpec }));
    expect(err).toContain("does not say how to train");
    expect(code).toBe(1);
  });
});

describe("explain", () => {
  it("shows the page of a code", async () => {
    const { code, out } = await mcnn(["explain", "e0301"], folderWith());
    expect(code).toBe(0);
    expect(out).toMatch(/^error\[E0301\]: the shape is not what you say\n[^]+\nWrong\n[^]+\nRight\n/);
  });
});

it("keeps what it needs no TensorFlow.js for quick", async () => {
  const began = Date.now();
  await mcnn(["check", "well.mcnn"], folderWith({ "well.mcnn": wellSpec }));
  expect(Date.now() - began).toBeLessThan(10_000);
});
