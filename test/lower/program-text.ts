import type { Body, Flow, Given, Path, Statement, Step } from "../../src/4-lower/body.js";
import type { Argument, Expression, Id } from "../../src/4-lower/expression.js";
import type { PartCall, Program, Setting } from "../../src/4-lower/program.js";
import { shapeText } from "../../src/shape/shape.js";

/** A program for a reader: what declares a thing tells its number, and what uses it has the name with the number. */
export function programText(program: Program): string {
  const names = new Map<Id, string>();
  const lines = [
    `program ${program.name}`,
    ...program.constants.flatMap((constant) => statementText(names, constant)),
    ...declared(names, program.functions).flatMap((block) => statementText(names, block)),
    "network",
    ...indented(program.network.statements.flatMap((statement) => statementText(names, statement))),
    `outputs ${program.network.outputs.map(({ value }) => named(names, value)).join(", ")}`,
    ...learningText(names, program),
  ];
  return lines.join("\n");
}

/** Functions are called before they are written. */
function declared<T extends { readonly id: Id; readonly name: string }>(
  names: Map<Id, string>,
  of: readonly T[],
) {
  for (const { id, name } of of) names.set(id, name);
  return of;
}

function named(names: ReadonlyMap<Id, string>, id: Id | undefined): string {
  return id === undefined ? "nothing" : `${names.get(id) ?? "?"}#${id}`;
}

function declare(names: Map<Id, string>, { id, name }: { readonly id: Id; readonly name: string }): string {
  names.set(id, name);
  return named(names, id);
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function statementText(names: Map<Id, string>, statement: Statement): string[] {
  const { line } = statement.origin;
  switch (statement.kind) {
    case "constant": {
      const word = statement.isParam ? "param" : "const";
      return [
        `${line}: ${word} ${declare(names, statement)}: ${statement.type} = ${text(names, statement.expression)}`,
      ];
    }
    case "input":
      return [`${line}: input ${declare(names, statement)}: ${statement.type}${shapeText(statement.shape)}`];
    case "binding": {
      const flow = flowText(names, statement.flow);
      const values = statement.values.map((value) => declare(names, value)).join(", ");
      const shape = statement.shape ? `: ${shapeText(statement.shape)}` : "";
      return [`${line}: ${statement.declared} ${values}${shape}`, ...indented(flow)];
    }
    case "shared": {
      const input = declare(names, statement.input);
      const flow = flowText(names, statement.flow);
      const plain = statement.isPlain ? ", of layers alone" : "";
      return [
        `${line}: shared ${declare(names, statement)} "${pathText(names, statement.path)}" of ${input}${plain}`,
        ...indented(flow),
      ];
    }
    case "function": {
      names.set(statement.path, "path");
      const inputs = statement.inputs.map((input) => declare(names, input));
      const parameters = statement.parameters.map((parameter) => {
        const unused = parameter.isUsed ? "" : " (unused)";
        const fallback = parameter.fallback ? ` = ${givenText(names, parameter.fallback)}` : "";
        return `${declare(names, parameter)}${unused}${fallback}`;
      });
      const uses = statement.uses.map(({ from, to }) => `${shapeText(from)} → ${shapeText(to)}`);
      return [
        `${line}: function ${declare(names, statement)}(${[...inputs, ...parameters].join(", ")}) ${uses.join(", ")}`,
        ...indented(bodyText(names, statement.body)),
      ];
    }
  }
}

function bodyText(names: Map<Id, string>, { statements, result }: Body): string[] {
  const before = statements.flatMap((statement) => statementText(names, statement));
  return [...before, "gives", ...indented(flowText(names, result))];
}

function flowText(names: Map<Id, string>, { from, steps }: Flow): string[] {
  return [named(names, from), ...steps.flatMap((step) => stepText(names, step))];
}

function stepText(names: Map<Id, string>, step: Step): string[] {
  if (step.kind === "repeat") {
    const index = declare(names, step.index);
    names.set(step.value, "flowing");
    const range = `${text(names, step.from)} to ${text(names, step.to)}`;
    return [
      `-> for ${index} from ${range}, ${named(names, step.value)}`,
      ...indented(bodyText(names, step.body)),
    ];
  }
  const changes = step.changesShape && step.shape ? `: ${shapeText(step.shape)}` : "";
  if (step.kind === "shared") return [`-> shared ${named(names, step.part)}${changes}`];
  const path = `"${pathText(names, step.path)}"`;
  if (step.kind === "call") {
    const given = step.arguments.map((argument) => (argument ? givenText(names, argument) : "default"));
    return [`-> call ${named(names, step.function)} ${path} (${given.join(", ")})${changes}`];
  }
  const options = argumentsText(names, step.arguments);
  const nodes = `nodes ${step.nodes.join(", ") || "none"}`;
  if (step.kind === "layer") return [`-> ${step.layer.name} ${path} (${options}) ${nodes}${changes}`];
  const sources = step.sources.map((source) => named(names, source)).join(", ");
  return [`-> ${step.fusion.name} of ${sources} ${path} (${options}) ${nodes}${changes}`];
}

function pathText(names: ReadonlyMap<Id, string>, path: Path): string {
  return path.map((part) => (typeof part === "string" ? part : `{${named(names, part.of)}}`)).join("");
}

function argumentsText(names: ReadonlyMap<Id, string>, args: readonly Argument[]): string {
  return args.map(({ option, value }) => `${option}: ${text(names, value)}`).join(", ");
}

function givenText(names: ReadonlyMap<Id, string>, { value, read }: Given): string {
  return `${text(names, value)}${read === undefined ? "" : " (read)"}`;
}

function text(names: ReadonlyMap<Id, string>, expression: Expression): string {
  switch (expression.kind) {
    case "number":
    case "flag":
      return String(expression.value);
    case "text":
      return JSON.stringify(expression.value);
    case "word":
      return expression.value;
    case "reference":
      return named(names, expression.to);
    case "negate":
      return `-${text(names, expression.operand)}`;
    case "binary":
      return `(${text(names, expression.left)} ${expression.operator} ${text(names, expression.right)})`;
    case "list":
      return `[${expression.items.map((item) => text(names, item)).join(", ")}]`;
    case "function":
      return `${expression.name}(${expression.arguments.map((a) => text(names, a)).join(", ")})`;
    case "call":
      return `${expression.callable.name}(${argumentsText(names, expression.arguments)})`;
  }
}

function learningText(names: Map<Id, string>, { learning }: Program): string[] {
  if (!learning) return ["not trained"];
  const { data, training } = learning;
  const settings = [
    ...training.params.map((param) => `settable ${declare(names, param)}`),
    ...training.constants.map((c) => `const ${declare(names, c)} = ${text(names, c.expression)}`),
    ...training.heads.map(({ name, loss, metrics, weight }) => {
      const counts = weight ? ` weight ${settingText(names, weight)}` : "";
      return `head ${name} loss ${callText(names, loss)} metrics ${metrics.map((m) => callText(names, m)).join(", ")}${counts}`;
    }),
    `optimizer ${callText(names, training.optimizer)}`,
    `batchSize ${settingText(names, training.batchSize)}, epochs ${settingText(names, training.epochs)}`,
  ];
  return [
    "data",
    ...indented([
      ...data.sources.map(({ name, call }) => `source ${name} = ${callText(names, call)}`),
      `split ${callText(names, data.split)}`,
      ...data.inputs.map(({ name, from, preparation }) => {
        const steps = preparation.map((call) => ` -> ${callText(names, call)}`).join("");
        return `input ${name} = ${from.source}.${from.columns.join(" ")}${steps}`;
      }),
      ...data.targets.map(
        ({ head, from, type }) => `target ${head}: ${type} = ${from.source}.${from.columns.join(" ")}`,
      ),
    ]),
    "training",
    ...indented(settings),
  ];
}

function callText(
  names: ReadonlyMap<Id, string>,
  { definition, values, given, expressions }: PartCall,
): string {
  const options = given.map((option) => {
    const expression = expressions.get(option);
    return `${option}: ${expression ? text(names, expression) : JSON.stringify(values[option])}`;
  });
  return `${definition.name}(${options.join(", ")})`;
}

function settingText(names: ReadonlyMap<Id, string>, { value, expression }: Setting): string {
  return expression ? text(names, expression) : String(value);
}
