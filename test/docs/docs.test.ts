import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { referencePages } from "../../scripts/reference/pages.js";
import { analyse } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";
import { dataHost } from "../check/host.js";
import { root } from "../emit/support/compile.js";

/** A spec may use what this version knows and does not run. */
const notYet = ["W0501"];

const read = (path: string) => readFileSync(`${root}docs/${path}`, "utf8");

// After a change of the catalogue: `npm run generate`.
describe("docs/reference/ is what the catalogue says", () => {
  const pages = referencePages();
  test.each([...pages])("%s", (name, text) => expect(read(`reference/${name}`)).toBe(text));
  test("and nothing else", () =>
    expect(readdirSync(`${root}docs/reference`).toSorted()).toEqual([...pages.keys()].toSorted()));
});

/** Its specs are its rules' own, which are tested with the rules. */
const others = ["lint.md"];

const documents = readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md") && !others.includes(name))
  .map((name) => name.replaceAll("\\", "/"));

// "```mcnn" is accepted as it stands, "```mcnn error E0301" has just that mistake, and "```mcnn file blocks.mcnn" is a
// file that what follows on the page may import.
describe.each(documents.filter((name) => read(name).includes("```mcnn")))(
  "every spec of docs/%s is what it is said to be",
  (name) => {
    const files = new Map<string, string>();
    const blocks = [...read(name).matchAll(/^```mcnn(.*)\n([^]*?)^```$/gm)].map(
      ([, info = "", text = ""], i) => {
        const [kind = "", what = ""] = info.trim().split(" ");
        if (kind === "file") files.set(what, text);
        return {
          title: `${i + 1}: ${/^(?:model|head|const|block).*$/m.exec(text)?.[0] ?? ""} ${info}`,
          kind,
          what,
          text,
        };
      },
    );

    test.each(blocks)("$title", ({ kind, what, text }) => {
      const { diagnostics } = analyse(sourceFile("example.mcnn", text), {
        readText: (path) => files.get(path.replace(/^\.\//, "")),
        // The pages of errors speak of files that there are.
        ...(name === "reference/errors.md" ? { data: dataHost } : {}),
      });
      const found = diagnostics.filter((d) => d.code === what || !notYet.includes(d.code));
      expect(found.map((d) => (d.code === what ? what : `${d.code}: ${d.message}: ${d.label}`))).toEqual(
        kind === "error" ? [what] : [],
      );
    });
  },
);
