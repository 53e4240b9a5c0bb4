import { inputKinds } from "../catalogue/inputs/index.js";
import type { Model, ModelInput } from "../3-check/model.js";
import { openNeeds } from "../3-check/needs.js";
import type { Need } from "../3-check/needs.js";
import { isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Condition } from "../shape/facts.js";
import { positionAt } from "../text/source.js";
import { header } from "./header.js";
import { layerName } from "./layer-path.js";
import { text, templateText } from "./literal.js";
import { claim, moduleNames } from "./names.js";
import { createWriter, remark } from "./writer.js";

/**
 * `sizes.ts`: what the checker leaves open until the data are seen, where it leaves something open. It says the same
 * as the checker does of sizes that it knows.
 */
export function writeSizes(model: Model, specPath: string): string | undefined {
  const needs = openNeeds(model);
  if (needs.length === 0) return undefined;
  const writer = createWriter(model);
  const names = moduleNames("misfit", "size");
  const identifiers = new Map<string, string>();
  /** A size is named when something first asks for it, and then comes from the data. */
  const read: string[] = [];
  const nameOf = (key: string): string => {
    const known = identifiers.get(key);
    if (known !== undefined) return known;
    const { input, axis } = axisOf(model.inputs, key);
    const name = claim(names, input.name + axisName(input, axis));
    identifiers.set(key, name);
    read.push(`const ${name} = size(${text(layerName(input.name))}, ${axis});`);
    return name;
  };
  const checks = needs.map(
    (need) =>
      `${remark(writer, need.node.span, undefined).trim()}\n` +
      `if (${broken(need.condition, nameOf)})\nreturn \`${textCode(need, specPath, nameOf)}\`;\n`,
  );
  return (
    `${header(specPath)}\n/**\n * Why sizes that only the data tell do not fit the network, if they do not. ` +
    "`size` is that of an input on one of\n * its axes, the batch not counted.\n */\n" +
    "export function misfit(size: (input: string, axis: number) => number): string | undefined {\n" +
    `${read.join("\n")}\n\n${checks.join("\n")}\nreturn undefined;\n}\n`
  );
}

type NameOf = (key: string) => string;

/** The input and the axis that a size is of: `sound.0`. */
function axisOf(inputs: readonly ModelInput[], key: string): { input: ModelInput; axis: number } {
  const at = key.lastIndexOf(".");
  const input = inputs.find(({ name }) => name === key.slice(0, at));
  if (!input) throw new Error(`no input has a size ${key}`);
  return { input, axis: Number(key.slice(at + 1)) };
}

function axisName({ type }: ModelInput, axis: number): string {
  const name = inputKinds.get(type.name.text)?.sizes.names[axis] ?? `axis${axis}`;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function broken(condition: Condition, nameOf: NameOf): string {
  const size = dimCode(condition.size, nameOf);
  switch (condition.kind) {
    case "atLeast":
      return `${size} < ${condition.than}`;
    case "atMost":
      return `${size} > ${condition.than}`;
    case "multiple":
      return `(${size}) % ${condition.of} !== 0`;
    case "oneOf":
      return condition.values.map((value) => `${size} !== ${value}`).join(" && ");
    case "equal": {
      const to = dimCode(condition.to, nameOf);
      const stretches = condition.orOne ? ` && ${size} !== 1 && ${to} !== 1` : "";
      return `${size} !== ${to}${stretches}`;
    }
  }
}

function textCode({ node, code, text: parts }: Need, specPath: string, nameOf: NameOf): string {
  const { file, start } = node.nameSpan;
  const { line, column } = positionAt(file, start);
  const told = parts.map((part) =>
    typeof part === "string" ? templateText(part) : `\${${dimCode(part, nameOf)}}`,
  );
  return templateText(`${placeOf(file.path, specPath)}:${line}:${column}: ${code}: `) + told.join("");
}

/** The spec as the first line has it; of another file, its name. */
function placeOf(path: string, specPath: string): string {
  const spec = specPath.replace(/^(\.\.\/)+/, "");
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return spec.endsWith(name) ? spec : name;
}

function dimCode(dim: Dim, nameOf: NameOf): string {
  if (isKnown(dim)) return String(dim);
  const terms = dim.terms.map(({ factor, atom }) => {
    const code =
      atom.kind === "symbol"
        ? nameOf(atom.key)
        : atom.kind === "product"
          ? `(${dimCode(atom.left, nameOf)}) * (${dimCode(atom.right, nameOf)})`
          : `Math.floor((${dimCode(atom.dividend, nameOf)}) / ${atom.divisor})`;
    return factor === 1 ? code : `${factor} * ${code}`;
  });
  const sum = terms.join(" + ");
  if (dim.constant === 0) return sum;
  return `${sum} ${dim.constant < 0 ? "-" : "+"} ${Math.abs(dim.constant)}`;
}
