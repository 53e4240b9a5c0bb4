import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Severity } from "../src/diagnostics/diagnostic.js";
import { formatCase, parseCase } from "./support/fixture.js";
import { runCase } from "./support/run-fixture.js";

// `MCNN_MARK=1 npx vitest run test/fixtures.test.ts` writes what was found into the cases: look at each change.
const writes = process.env["MCNN_MARK"] === "1";

/** What the cases of a folder may be told. */
const folders: Readonly<Record<string, { needs: Severity | undefined; allows: readonly Severity[] }>> = {
  accepted: { needs: undefined, allows: [] },
  warnings: { needs: "warning", allows: ["warning", "information"] },
  errors: { needs: "error", allows: ["error", "warning", "information"] },
};

describe.each(Object.entries(folders))("fixtures/%s", (folder, { needs, allows }) => {
  const path = fileURLToPath(new URL(`fixtures/${folder}/`, import.meta.url));
  for (const name of readdirSync(path).filter((file) => file.endsWith(".mcnn"))) {
    it(name.replace(".mcnn", "").replaceAll("-", " "), () => {
      const expected = parseCase(readFileSync(path + name, "utf8"));
      const { actual, diagnostics, useless } = runCase(expected);
      if (writes) writeFileSync(path + name, formatCase(actual));
      // Both are whole texts: what stands in the failure can be pasted, once it is right.
      expect(formatCase(actual)).toBe(formatCase(writes ? actual : expected));
      expect(
        diagnostics.filter((d) => !allows.includes(d.severity)).map((d) => `${d.code}: ${d.message}`),
      ).toEqual([]);
      expect(needs === undefined || diagnostics.some((d) => d.severity === needs)).toBe(true);
      expect(useless, "fixes that do not fix").toEqual([]);
    });
  }
});
