import path from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { configSchema } from "../../src/lint/config-schema.js";
import { lintPage } from "../../src/lint/page.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** As prettier lays it out, since that is checked of every file. */
async function expectFile(name: string, text: string): Promise<void> {
  const file = path.join(root, name);
  await expect(await format(text, { ...(await resolveConfig(file)), filepath: file })).toMatchFileSnapshot(
    file,
  );
}

// After a change of a rule: `npx vitest run test/lint -u`, and read what it changed.
it("has the documentation that the rules make", () => expectFile("docs/lint.md", lintPage()));

it("has the schema that the rules make", () =>
  expectFile("src/lint/config.schema.json", JSON.stringify(configSchema())));
