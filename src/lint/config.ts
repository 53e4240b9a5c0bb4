import { nearest } from "../text/nearest.js";
import type { Levels } from "./lint.js";
import type { Level } from "./rule.js";
import { levels } from "./rule.js";
import { rules } from "./rules/index.js";

/** Where severities of rules are written, in the folder of a spec or one above it. */
export const configName = "mcnn.config.json";

export interface Config {
  readonly levels: Levels;
  /** What is wrong with the file, a sentence each. */
  readonly problems: readonly string[];
}

export interface ConfigFile extends Config {
  readonly path: string;
}

/** The config file that is nearest to a folder, upwards; paths have forward slashes. */
export function findConfig(
  folder: string,
  readText: (path: string) => string | undefined,
): ConfigFile | undefined {
  let at = folder.replace(/\/$/, "");
  for (;;) {
    const path = `${at}/${configName}`;
    const text = readText(path);
    if (text !== undefined) return { ...readConfig(text), path };
    if (!at.includes("/")) return undefined;
    at = at.slice(0, at.lastIndexOf("/"));
  }
}

/** Reads `{ "lint": { "naming": "off" } }`. */
export function readConfig(text: string): Config {
  const problems: string[] = [];
  const found = new Map<string, Level>();
  const config = parseJson(text, problems);
  for (const key of Object.keys(config)) {
    if (key === "lint" || key === "$schema") continue;
    problems.push(`\`${key}\` is not known; there is \`lint\``);
  }
  const written = config["lint"] ?? {};
  if (!isRecord(written))
    return { levels: found, problems: [...problems, '`lint` must be an object: { "naming": "off" }'] };
  for (const [name, value] of Object.entries(written)) {
    const level = levels.find((one) => one === value);
    if (!rules.some((rule) => rule.name === name)) problems.push(unknownRule(name));
    else if (level === undefined) problems.push(`\`${name}\` must be one of ${levels.join(", ")}`);
    else found.set(name, level);
  }
  return { levels: found, problems };
}

function unknownRule(name: string): string {
  const near = nearest(
    name,
    rules.map((rule) => rule.name),
  );
  return `there is no rule \`${name}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`;
}

function parseJson(text: string, problems: string[]): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isRecord(value)) return value;
    problems.push('it must be an object: { "lint": { … } }');
  } catch (error) {
    problems.push(`it is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
