import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";
import { expect, it } from "vitest";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { layers } from "../../src/catalogue/layers/index.js";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/**
 * Who may name a layer in code: the catalogue, the targets with their tables; and rooms that know no layers and whose
 * words may be the same: parts, the plan with its primitives, the runtime and the page's trainer, and the file formats
 * of pictures (`dot`).
 */
const mayName = [
  "catalogue/",
  "5-emit/",
  "parts/",
  "plan/",
  "runtime/",
  "playground/training/",
  "cli/graph/",
];

const names = new Set([...layers.keys(), ...fusions.keys()]);

/** The names in a text that is code of a spec: a step, or steps with arrows. Prose and whole specs are documentation. */
function namesInCode(text: string): string[] {
  const steps = text.split("->").map((step) => step.trim());
  const isCode = steps.every((step) => step === "" || /^\w+(?:$|\()/.test(step)) && !/[=\n`]/.test(text);
  return isCode ? steps.flatMap((step) => /^\w+/.exec(step) ?? []).filter((name) => names.has(name)) : [];
}

function namesInPattern(pattern: string): string[] {
  const words = pattern.split(/[^A-Za-z0-9]+/);
  return words.filter((word) => names.has(word));
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The layers that the literals of a program name, but for those beside a role, which may be called alike. */
function named(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(named);
  if (!isTree(node) || isOfRole(node)) return [];
  const { type, value, pattern, quasis } = node;
  if (type === "ImportDeclaration" || (type === "ExportNamedDeclaration" && node["source"])) return [];
  if (type === "StringLiteral" && typeof value === "string") return namesInCode(value);
  if (type === "RegExpLiteral" && typeof pattern === "string") return namesInPattern(pattern);
  const text = type === "TemplateLiteral" && Array.isArray(quasis) ? quasis.map(piece).join("0") : "";
  return [...namesInCode(text), ...Object.values(node).flatMap(named)];
}

function piece(quasi: unknown): string {
  return isTree(quasi) && typeof quasi["raw"] === "string" ? quasi["raw"] : "";
}

/** `layer.traits.role === "dense"`, `role === "dense"`, `new Set<Role>(["dense"])`, `["masking"] satisfies readonly Role[]`. */
function isOfRole({ type, left, typeArguments, typeAnnotation }: Tree): boolean {
  if (type === "BinaryExpression") return /"value":"role"/.test(lastName(left));
  if (type === "NewExpression" || type === "TsSatisfiesExpression")
    return /"value":"Role"/.test(JSON.stringify(typeArguments ?? typeAnnotation ?? ""));
  return false;
}

function lastName(node: unknown): string {
  if (!isTree(node)) return "";
  const { type, property, base, expression } = node;
  if (type === "MemberExpression") return JSON.stringify(property);
  if (type === "OptionalChainingExpression") return lastName(base);
  return type === "Identifier" ? JSON.stringify(node) : lastName(expression);
}

function namesIn(code: string): string[] {
  return named(parseSync(code, { syntax: "typescript" }).body);
}

it("names no layer or fusion outside the catalogue and the targets' tables", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".generated.ts"))
    .filter((path) => !mayName.some((folder) => path.startsWith(folder)));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) =>
    namesIn(readFileSync(src + path, "utf8")).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ['const sized = new Set(["dense", "lstm"]);', ["dense", "lstm"]],
  ['if (layer.name === "flatten") drop();', ["flatten"]],
  ["fix(`flatten -> dense(${units})`);", ["flatten", "dense"]],
  ["fix(` -> conv2d(${units}, 1)`);", ["conv2d"]],
  ['fix("embedding(10000, 64)");', ["embedding"]],
  ["/^(?:dense|gru)$/.test(name);", ["dense", "gru"]],
  ['if (layer.traits.role === "dense") count();', []],
  ['if (layerOf(node)?.traits.role !== "dense") count();', []],
  ['const sized = new Set<Role>(["dense", "recurrent"]);', []],
  ['const doc = "a very large dense layer after `flatten`";', []],
  ['const bad = "model Wide\\n\\nhead kind: class[3] = x -> flatten";', []],
  ['import { dense } from "dense";', []],
])("sees what is named in %s", (code, expected) => {
  expect(namesIn(code)).toEqual(expected);
});
