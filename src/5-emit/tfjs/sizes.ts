import { inputKinds } from "../../catalogue/inputs/index.js";
import type { Input } from "../../4-lower/body.js";
import type { Need, Program } from "../../4-lower/program.js";
import { isKnown } from "../../shape/dim.js";
import type { Dim } from "../../shape/dim.js";
import type { Condition } from "../../shape/facts.js";
import { header, specName } from "./header.js";
import { headName, layerName } from "./layer-name.js";
import { claim, moduleNames } from "./typescript/names.js";
import { print } from "./typescript/print.js";
import { binary, blank, call, literal, name, path, type } from "./typescript/tree.js";
import type { Expression, Operator, Parameter, Statement } from "./typescript/tree.js";
import { createWriter, remark } from "./writer.js";
import type { Writer } from "./writer.js";

/** Where the names of sizes come from: a size is named when something first asks for it, and then comes from the data. */
interface Sizes {
  readonly writer: Writer;
  readonly specPath: string;
  readonly nameOf: (key: string) => Expression;
  /** The declarations of the sizes that were named since the last call. */
  readonly takeRead: () => readonly Statement[];
}

/**
 * `sizes.ts`: what the checker leaves open until the data are seen, where it leaves something open. It says the same
 * as the checker does of sizes that it knows.
 */
export function writeSizes(program: Program, specPath: string): string {
  const sizes = createSizes(program, specPath);
  const ofInputs = checksOf(sizes, "inputs");
  const ofTargets = checksOf(sizes, "targets");
  const asksTargets = ofTargets.length > 0;
  const parameters: Parameter[] = [
    { name: "size", type: type("(input: string, axis: number) => number") },
    ...(asksTargets ? [{ name: "target?", type: type("(head: string, axis: number) => number") }] : []),
  ];
  const nothing: Statement = { kind: "return", value: literal(undefined) };
  const withoutTargets: Statement = {
    kind: "if",
    condition: { kind: "not", operand: name("target") },
    body: nothing,
  };
  return print([
    ...header(specPath),
    blank,
    {
      kind: "function",
      name: "misfit",
      parameters,
      result: type("string | undefined"),
      body: [...ofInputs, ...(asksTargets ? [withoutTargets, ...ofTargets] : []), nothing],
      isExported: true,
      doc: [
        "Why sizes that are known only from the data do not fit the network, if they do not. `size` is that of an input on one of\n" +
          `its axes, the batch not counted${asksTargets ? "; `target` that of a head's target, which only training knows" : ""}.`,
      ],
    },
  ]);
}

function createSizes(program: Program, specPath: string): Sizes {
  const names = moduleNames("misfit", "size", "target");
  const identifiers = new Map<string, string>();
  const read: Statement[] = [];
  const nameOf = (key: string): Expression => {
    const known = identifiers.get(key);
    if (known !== undefined) return name(known);
    const dot = key.lastIndexOf(".");
    const [owner, axis] = [key.slice(0, dot), Number(key.slice(dot + 1))];
    const input = program.network.inputs.find((i) => i.name === owner);
    const identifier = claim(names, owner + axisName(input, axis));
    identifiers.set(key, identifier);
    // Data and model know an input by its layer's name.
    const layer = literal(input ? layerName(owner) : headName(owner));
    const value = call(name(input ? "size" : "target"), layer, literal(axis));
    read.push({ kind: "declare", word: "const", name: identifier, value });
    return name(identifier);
  };
  return { writer: createWriter(program), specPath, nameOf, takeRead: () => read.splice(0) };
}

function checksOf(sizes: Sizes, of: Need["of"]): readonly Statement[] {
  const { writer } = sizes;
  const checks = writer.program.needs.flatMap((need): Statement[] => {
    if (need.of !== of) return [];
    const line = remark(writer, need.origin);
    return [
      ...(line === undefined ? [] : [{ kind: "note", text: line } as const]),
      {
        kind: "if",
        condition: broken(need.condition, sizes),
        body: { kind: "return", value: textOf(need, sizes) },
      },
      blank,
    ];
  });
  return checks.length === 0 ? [] : [...sizes.takeRead(), blank, ...checks];
}

function axisName(input: Input | undefined, axis: number): string {
  const kind = input && inputKinds.get(input.type);
  const axisOf = kind?.sizes.names[axis] ?? `axis${axis}`;
  return axisOf.slice(0, 1).toUpperCase() + axisOf.slice(1);
}

/** What is true of sizes that do not meet a condition. */
function broken(condition: Condition, sizes: Sizes): Expression {
  const size = dimOf(condition.size, sizes);
  switch (condition.kind) {
    case "atLeast":
      return binary(size, "<", literal(condition.than));
    case "atMost":
      return binary(size, ">", literal(condition.than));
    case "multiple":
      return binary(binary(size, "%", literal(condition.of)), "!==", literal(0));
    case "oneOf":
      return all(condition.values.map((value) => binary(size, "!==", literal(value))));
    case "equal": {
      const to = dimOf(condition.to, sizes);
      const differ = binary(size, "!==", to);
      if (!condition.orOne) return differ;
      return all([differ, binary(size, "!==", literal(1)), binary(to, "!==", literal(1))]);
    }
  }
}

function all(conditions: readonly Expression[]): Expression {
  return joined(conditions, "&&") ?? literal(true);
}

function textOf({ origin, code, text }: Need, sizes: Sizes): Expression {
  const place = `${placeOf(origin.file, sizes.specPath)}:${origin.line}:${origin.column}: ${code}: `;
  const parts = text.map((part) => (typeof part === "string" ? part : dimOf(part, sizes)));
  return { kind: "template", parts: [place, ...parts] };
}

/** The spec as the first line has it; of another file, its name. */
function placeOf(file: string | undefined, specPath: string): string {
  const spec = specName(specPath);
  return file === undefined || spec.endsWith(file) ? spec : file;
}

function dimOf(dim: Dim, sizes: Sizes): Expression {
  if (isKnown(dim)) return literal(dim);
  const terms = dim.terms.map(({ factor, atom }) => {
    const size =
      atom.kind === "symbol"
        ? sizes.nameOf(atom.key)
        : atom.kind === "product"
          ? binary(dimOf(atom.left, sizes), "*", dimOf(atom.right, sizes))
          : call(path("Math", "floor"), binary(dimOf(atom.dividend, sizes), "/", literal(atom.divisor)));
    return factor === 1 ? size : binary(literal(factor), "*", size);
  });
  const sum = joined(terms, "+") ?? literal(0);
  if (dim.constant === 0) return sum;
  return binary(sum, dim.constant < 0 ? "-" : "+", literal(Math.abs(dim.constant)));
}

function joined(parts: readonly Expression[], operator: Operator): Expression | undefined {
  return parts.reduce<Expression | undefined>(
    (before, part) => (before ? binary(before, operator, part) : part),
    undefined,
  );
}
