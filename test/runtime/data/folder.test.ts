import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInside } from "../../../src/runtime/data/folder.js";
import { faultOf, folderOf } from "./files.js";

describe("the data folder", () => {
  const outer = folderOf({ "secret.csv": "a\n" });
  const inner = join(outer, "inner");
  mkdirSync(join(inner, "sub"), { recursive: true });
  writeFileSync(join(inner, "fine.csv"), "a\n");
  symlinkSync(join(outer, "secret.csv"), join(inner, "link.csv"));
  symlinkSync(outer, join(inner, "up"));
  symlinkSync("fine.csv", join(inner, "near.csv"));

  it("gives what lies in it, by links too", () => {
    expect(findInside(inner, "sub/../fine.csv")).toMatch(/inner.fine\.csv$/);
    expect(findInside(inner, "near.csv")).toMatch(/inner.fine\.csv$/);
  });

  it.each([
    "../secret.csv",
    "sub/../../secret.csv",
    "link.csv",
    "up/secret.csv",
    join(outer, "secret.csv"),
    "C:\\secret.csv",
    "http://example.org/secret.csv",
  ])("does not let %s out of it", (path) => {
    expect(faultOf(() => findInside(inner, path)).fault).toBe("outside");
  });

  it("says where it looked for a file that is not there", () => {
    const fault = faultOf(() => findInside(inner, "none.csv"));
    expect(fault).toMatchObject({ fault: "missing", message: "none.csv: there is no such file" });
    expect(fault.fix).toContain(inner);
  });

  it.each(["sub", "", ".", "a\0b"])("refuses %j, which is no file", (path) => {
    expect(faultOf(() => findInside(inner, path)).fault).toBe("malformed");
  });
});
