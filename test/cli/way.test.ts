import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files that the way of a layer is drawn through, from the root, without their endings. */
function drawn(): string[] {
  const [, chapter = ""] = readFileSync(`${root}src/README.md`, "utf8").split("## The way of a `conv2d`\n");
  const [way = ""] = chapter.split("\n## ");
  return [...way.matchAll(/`([^`]+)\.ts`/g)].map(([, file = ""]) => `src/${file}`.replace("src/../", ""));
}

it("is drawn through files whose functions run on it", () => {
  const printed = execFileSync(process.execPath, [`${root}scripts/way-of-a-layer.mjs`], { encoding: "utf8" });
  const ran = [...printed.matchAll(/^(\S+) \(\d+\): (.*)$/gm)].flatMap(([, room = "", files = ""]) =>
    files.split(" ").map((file) => `${room === "grammar" ? "" : "src/"}${room}/${file}`),
  );
  const way = drawn();
  expect(way.length).toBeGreaterThan(15);
  expect(way.filter((file) => !ran.includes(file))).toEqual([]);
});
