import { InvalidArgumentError, Option } from "commander";
import { collectPairs } from "../runtime/command/pairs.js";
import { standardTarget, targetNames } from "../targets.js";
import type { SpecFlags } from "./checked-spec.js";

// Flags that several commands have.

export const dataOption = () =>
  new Option("--data <dir>", "the folder that the spec's paths of data are relative to");

export const outsideOption = () => new Option("--allow-outside", "let imports leave the folder of the spec");

export const targetOption = () =>
  new Option("--target <name>", "what the spec is meant for").choices(targetNames).default(standardTarget);

export const setOption = () =>
  new Option("--set <name=value>", "override a param of the spec; may be given several times")
    .argParser(collectPairs)
    .default({}, "none");

export const formatOption = () =>
  new Option("--format <format>", "for people or for programs").choices(["text", "json"]).default("text");

export const jsonOption = (what: string) => new Option("--json", what);

export interface FormatFlags {
  readonly format: "text" | "json";
}

export type { SpecFlags };

/** A parser of whole numbers from `smallest` on. */
export function wholeNumber(smallest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= smallest && text.trim() !== "") return value;
    throw new InvalidArgumentError(`Give a whole number from ${smallest} on.`);
  };
}
