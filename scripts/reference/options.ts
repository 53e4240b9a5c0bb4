import { isCalled } from "../../src/catalogue/calls.js";
import type { Callable, Option } from "../../src/catalogue/options.js";
import { code, codes, paragraphs, table } from "./markdown.js";

/** What is said of anything that is called: its options, and its names elsewhere. */
export function optionsOf({ options, unnamed, aliases }: Callable): string {
  const rows = Object.entries(options).map(([name, option]) => [
    code(name),
    option.expects,
    defaultText(option),
    option.doc,
  ]);
  return paragraphs([
    rows.length > 0 ? table(["option", "value", "default", "what it is"], rows) : "No options.",
    unnamed.length > 0 ? `May go unnamed, in this order: ${codes(unnamed)}.` : "",
    aliases.length > 0 ? `In other libraries: ${codes(aliases)}.` : "",
  ]);
}

function defaultText(option: Option<unknown>): string {
  if (option.required) return "required";
  return option.fallback === undefined ? "none" : code(valueText(option.fallback, option.words));
}

/** As a spec has it. */
function valueText(value: unknown, words: readonly string[]): string {
  if (isCalled(value)) return value.callable.name;
  if (typeof value === "string") return words.includes(value) ? value : JSON.stringify(value);
  if (!Array.isArray(value)) return String(value);
  const texts = value.map((item: unknown) => valueText(item, words));
  const [first = ""] = texts;
  return texts.every((text) => text === first) ? first : `[${texts.join(", ")}]`;
}
