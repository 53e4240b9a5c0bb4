import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { analyse } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source.js";
import { characterSoup, mutate, tokenSoup } from "../support/mutate.js";
import { random } from "../support/random.js";
import type { Random } from "../support/random.js";

const folder = new URL("../../specs/", import.meta.url);
const specs = readdirSync(folder)
  .filter((name) => name.endsWith(".mcnn"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

vi.setConfig({ testTimeout: 3_600_000 });

const count = process.env["MCNN_CAMPAIGN"] === "long" ? 70_000 : 1000;

/** Whatever the text, there is an answer, quickly, and each place that it names lies within the file. */
function holds(text: string): void {
  const file = sourceFile("fuzz.mcnn", text);
  const begin = performance.now();
  const { diagnostics } = analyse(file, { readText: () => undefined });
  expect(performance.now() - begin, text).toBeLessThan(10_000);
  for (const { span, related, fixes, message, label } of diagnostics) {
    expect(message.length + label.length, text).toBeGreaterThan(0);
    for (const at of [
      span,
      ...related.map((r) => r.span),
      ...fixes.flatMap((f) => f.edits.map((e) => e.span)),
    ]) {
      expect(at.start, text).toBeGreaterThanOrEqual(0);
      expect(at.end, text).toBeGreaterThanOrEqual(at.start);
      expect(at.end, text).toBeLessThanOrEqual(text.length);
    }
  }
}

function campaign(seed: number, make: (source: Random, i: number) => string): void {
  const source = random(seed + Number(process.env["MCNN_SEED"] ?? 0));
  for (let i = 0; i < count; i++) holds(make(source, i));
}

test(`${count} random edits of the specs neither crash nor hang`, () => {
  let text = "";
  campaign(1, (source, i) => {
    // One to five edits on top of each other.
    if (i % 5 === 0) text = specs[source.below(specs.length)] ?? "";
    text = mutate(text, source);
    return text;
  });
});

test(`${count} random sequences of words`, () => campaign(2, tokenSoup));

test(`${count} random sequences of characters`, () => campaign(3, characterSoup));
