import { tokenTable } from "../../grammar/tokens.js";
import type { Random } from "./random.js";

const words = tokenTable.flatMap(({ type }) => (typeof type.PATTERN === "string" ? [type.PATTERN] : []));
const strange = [
  "\u0000",
  "\u2028",
  "💥",
  "\uD800",
  "é",
  "\t",
  "\r",
  "`",
  "${",
  "*/",
  "/*",
  '"',
  "\\",
  "9".repeat(30),
  "_",
];

/** One edit such as a hand that slips makes: characters, words or lines deleted, doubled, swapped or put in. */
export function mutate(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = 1 + random.below(random.chance(0.2) ? 40 : 4);
  const lines = text.split("\n");
  const i = random.below(lines.length);
  const j = random.below(lines.length);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at + length) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
    case 3:
      return lines.toSpliced(i, 1).join("\n");
    case 4:
      return lines.toSpliced(i, 0, lines[i] ?? "").join("\n");
    case 5:
      return lines
        .with(i, lines[j] ?? "")
        .with(j, lines[i] ?? "")
        .join("\n");
    case 6:
      return text.slice(0, at) + (words[random.below(words.length)] ?? "") + text.slice(at);
    case 7:
      return text.slice(0, at) + (strange[random.below(strange.length)] ?? "") + text.slice(at);
    default:
      return text.slice(0, at) + String(random.below(1000) - 100) + text.slice(at + length);
  }
}

/** Tokens of the language in no order. */
export function tokenSoup(random: Random): string {
  const some = [...words, "x", "dense", "conv2d", "3", "0.5", '"a"', "relu", "\n", "// c\n", "/// d\n"];
  return Array.from({ length: 1 + random.below(60) }, () => some[random.below(some.length)] ?? "").join(
    random.chance(0.8) ? " " : "",
  );
}

/** Characters of any kind. */
export function characterSoup(random: Random): string {
  const any = () => String.fromCharCode(random.below(random.chance(0.8) ? 128 : 0x10000));
  return Array.from({ length: random.below(200) }, any).join("");
}
