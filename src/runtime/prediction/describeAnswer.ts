import pc from "picocolors";
import { formatNumber } from "../progress/format.js";
import type { Answer } from "./answer.js";

const mostClasses = 5;
const mostValues = 12;

/** What a person reads of a head's answer; the likeliest classes first. */
export function describeAnswer(head: string, answer: Answer): string {
  switch (answer.kind) {
    case "class":
      return `${head}: ${pc.bold(answer.class)}\n${likeliest(answer.probabilities)}`;
    case "multiLabel":
      return `${head}: ${pc.bold(answer.labels.join(", ") || "none")}\n${likeliest(answer.probabilities)}`;
    case "binary":
      return `${head}: ${pc.bold(answer.class)} (${percent(answer.probability)})`;
    case "number":
    case "tensor":
      return `${head}: ${pc.bold(list(answer.values.map(formatNumber)))}`;
    case "mask":
      return `${head}: a class for each of [${answer.shape.join(", ")}] pixels; --json prints them all`;
  }
}

function likeliest(probabilities: Readonly<Record<string, number>>): string {
  const ranked = Object.entries(probabilities).sort(([, a], [, b]) => b - a);
  const width = Math.max(...ranked.slice(0, mostClasses).map(([name]) => name.length));
  return ranked
    .slice(0, mostClasses)
    .map(
      ([name, value]) =>
        `  ${name.padEnd(width)}  ${percent(value).padStart(7)}  ${pc.cyan("█".repeat(Math.round(value * 24)))}`,
    )
    .join("\n");
}

function list(values: readonly string[]): string {
  const shown = values.slice(0, mostValues).join(", ");
  return values.length > mostValues ? `${shown}, … (${values.length} values; --json prints them all)` : shown;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
