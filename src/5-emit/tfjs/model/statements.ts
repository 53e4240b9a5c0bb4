import type {
  BlockFunction,
  Body,
  Constant,
  SharedPart,
  Statement as Written,
} from "../../../4-lower/body.js";
import { shapeText } from "../../../shape/shape.js";
import { layerNameOf } from "../layer-name.js";
import { claim, within } from "../typescript/names.js";
import { array, call, name, type } from "../typescript/tree.js";
import type { Expression, Parameter, Statement, Type } from "../typescript/tree.js";
import { declare, identifierOf, lineOf, remark } from "../writer.js";
import type { Writer } from "../writer.js";
import { expressionOf, givenOf } from "./expression.js";
import { stepLayer, writeFlow } from "./flow.js";
import type { Goal, Place } from "./flow.js";
import { parameterType, speaksForItself } from "./parameter-type.js";

/** The statements of a function's or a turn's body: its declarations, then what it gives. */
export function writeBody(place: Place, body: Body, goal: Goal): Statement[] {
  const statements = body.statements.flatMap((statement) => writeStatement(place, statement));
  return [...statements, ...writeFlow(place, body.result, goal)];
}

export function writeStatement(place: Place, statement: Written): Statement[] {
  const { writer, names } = place;
  switch (statement.kind) {
    case "constant": {
      const identifier = claim(names, statement.name);
      const written = constantStatement(writer, statement, identifier);
      writer.identifiers.set(statement.id, identifier);
      return [{ ...written, doc: [statement.doc] }];
    }
    case "function":
      declare(writer, names, statement.id, statement.name);
      return [writeFunction(place, statement)];
    case "shared":
      return [writeShared(place, statement)];
    case "binding": {
      const [value] = statement.values;
      if (!value) return [];
      const { origin, shape, doc, flow } = statement;
      const identifier = claim(names, value.name);
      const [first, ...more] = writeFlow(place, flow, { kind: "declare", name: identifier, origin, shape });
      writer.identifiers.set(value.id, identifier);
      return first ? [{ ...first, doc: [doc] }, ...more] : [];
    }
    case "input":
      return [];
  }
}

/** `const hidden = 512;`; a list says its type, since TensorFlow.js takes tuples. */
export function constantStatement(
  writer: Writer,
  { type: of, value, expression }: Constant,
  identifier: string,
): Statement {
  const count = value?.kind === "list" ? value.items.length : undefined;
  const list: Type =
    count === undefined
      ? type("number[]")
      : { kind: "tuple", items: Array.from({ length: count }, () => type("number")) };
  return {
    kind: "declare",
    word: "const",
    name: identifier,
    type: of === "list" ? list : undefined,
    value: expressionOf(writer, expression),
  };
}

/** A function of a name, what flows in, and its parameters; it has its own name already. */
export function writeFunction(place: Place, block: BlockFunction): Statement {
  const { writer } = place;
  const names = within(place.names);
  const parameters = block.parameters.map((parameter): Parameter => {
    // TypeScript lets a parameter go unused when its name begins so.
    const wish = parameter.isUsed ? parameter.name : `_${parameter.name}`;
    const identifier = declare(writer, names, parameter.id, wish);
    const of = parameterType(parameter);
    const { fallback } = parameter;
    if (!fallback) return { name: identifier, type: of };
    const value = givenOf(writer, fallback);
    return { name: identifier, fallback: value, ...(speaksForItself(of) ? {} : { type: of }) };
  });
  const path = declare(writer, names, block.path, "name");
  const inputs = block.inputs.map((input) => declare(writer, names, input.id, input.name));
  const line = lineOf(block.origin);
  writer.line = line;
  const tensor = type("tf.SymbolicTensor");
  return {
    kind: "function",
    name: identifierOf(writer, block.id),
    parameters: [
      { name: block.namesLayers ? path : `_${path}`, type: type("string") },
      ...inputs.map((input) => ({ name: input, type: tensor })),
      ...parameters,
    ],
    result: tensor,
    body: writeBody({ ...place, names }, block.body, { kind: "return" }),
    doc: [block.doc, `Block \`${block.name}\`, ${line}${usesText(block)}.`],
  };
}

/** `: [28, 28, 1] → [14, 14, 8]`, from the calls that there are. */
function usesText({ uses }: BlockFunction): string {
  const [first, second] = uses.map(({ from, to }) => `${shapeText(from)} → ${shapeText(to)}`);
  if (first === undefined) return "";
  if (second === undefined) return `: ${first}`;
  return uses.length === 2 ? `: ${first}, and ${second}` : `: ${first}, and others`;
}

/** A part whose weights several flows use: its layers are made once. */
function writeShared(place: Place, part: SharedPart): Statement {
  const { writer } = place;
  const identifier = claim(place.names, part.name);
  const comment = remark(writer, part.origin);
  const value = part.isPlain ? layersOf(writer, part) : builderOf(place, part);
  writer.identifiers.set(part.id, identifier);
  return { kind: "declare", word: "const", name: identifier, value, comment, doc: [part.doc] };
}

/** One layer, or a list of them. */
function layersOf(writer: Writer, { flow }: SharedPart): Expression {
  const layers = flow.steps.flatMap((step) => (step.kind === "layer" ? [stepLayer(writer, step)] : []));
  const [only] = layers;
  return layers.length === 1 && only ? only : array(layers);
}

/** A model within the model. */
function builderOf(place: Place, { flow, path, input }: SharedPart): Expression {
  const { writer } = place;
  const names = within(place.names);
  const x = declare(writer, names, input.id, input.name);
  writer.helpers.add("shared");
  const body = writeFlow({ ...place, names }, flow, { kind: "return" });
  const [only] = body;
  const isOne = body.length === 1 && only?.kind === "return";
  const build: Expression = { kind: "arrow", parameters: [x], body: isOne ? only.value : body };
  return call(
    name("shared"),
    layerNameOf(path, (id) => identifierOf(writer, id)),
    build,
  );
}
