import { inputKinds } from "../catalogue/inputs/index.js";
import type { Model, ModelInput } from "../3-check/model.js";
import { openNeeds } from "../3-check/network/needs.js";
import type { Need } from "../3-check/network/needs.js";
import { isKnown } from "../shape/dim.js";
import type { Dim } from "../shape/dim.js";
import type { Condition } from "../shape/facts.js";
import { positionAt } from "../text/source.js";
import { header } from "./header.js";
import { headName, layerName } from "./layer-path.js";
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
  const names = moduleNames("misfit", "size", "target");
  const identifiers = new Map<string, string>();
  /** A size is named when something first asks for it, and then comes from the data. */
  const read: string[] = [];
  const nameOf = (key: string): string => {
    const known = identifiers.get(key);
    if (known !== undefined) return known;
    const dot = key.lastIndexOf(".");
    const [owner, axis] = [key.slice(0, dot), Number(key.slice(dot + 1))];
    const input = model.inputs.find(({ name }) => name === owner);
    const name = claim(names, owner + axisName(input, axis));
    identifiers.set(key, name);
    // Data and model know an input by its layer's name.
    const layer = text(input ? layerName(owner) : headName(owner));
    read.push(`const ${name} = ${input ? "size" : "target"}(${layer}, ${axis});`);
    return name;
  };
  const checksOf = (of: Need["of"]) => {
    const code = needs
      .filter((need) => need.of === of)
      .map(
        (need) =>
          `${remark(writer, need.at, undefined).trim()}\n` +
          `if (${broken(need.condition, nameOf)})\nreturn \`${textCode(need, specPath, nameOf)}\`;\n`,
      );
    return code.length === 0 ? "" : `${read.splice(0).join("\n")}\n\n${code.join("\n")}\n`;
  };
  const ofInputs = checksOf("inputs");
  const ofTargets = checksOf("targets");
  return (
    `${header(specPath)}\n/**\n * Why sizes that only the data tell do not fit the network, if they do not. ` +
    "`size` is that of an input on one of\n * its axes, the batch not counted" +
    `${ofTargets === "" ? "" : "; `target` that of what a head is to answer, which only training knows"}.\n */\n` +
    `export function misfit(\nsize: (input: string, axis: number) => number,\n` +
    `${ofTargets === "" ? "" : "target?: (head: string, axis: number) => number,\n"}): string | undefined {\n` +
    `${ofInputs}${ofTargets === "" ? "" : `if (!target) return undefined;\n${ofTargets}`}return undefined;\n}\n`
  );
}

type NameOf = (key: string) => string;

function axisName(input: ModelInput | undefined, axis: number): string {
  const kind = input && inputKinds.get(input.type.name.text);
  const name = kind?.sizes.names[axis] ?? `axis${axis}`;
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

function textCode({ at, code, text: parts }: Need, specPath: string, nameOf: NameOf): string {
  const { file, start } = at;
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
