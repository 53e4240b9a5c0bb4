import type { Flow, Statement } from "../../4-lower/body.js";
import type { Program } from "../../4-lower/program.js";
import { shapeText } from "../../shape/shape.js";
import type { GeneratedFile } from "../generated-file.js";

/** A program for people: what is declared, with its steps, then every layer with its shape and its weights. */
export function writeOutline(program: Program, specPath: string): GeneratedFile[] {
  const lines = [
    `${program.name}, as ${specPath} says it`,
    ...program.functions.map(({ name, body }) => `block ${name}: ${steps(body.result)}`),
    ...program.network.statements.map(declared),
    ...program.nodes.map(({ path, shape, weights }) => {
      const count = weights.reduce((sum, weight) => sum + weight.shape.reduce((a, b) => a * b, 1), 0);
      return `  ${path}: ${shape ? shapeText(shape) : "?"}, ${count} weights`;
    }),
  ];
  return [{ path: "outline.txt", text: `${lines.join("\n")}\n` }];
}

function declared(statement: Statement): string {
  if (statement.kind === "input")
    return `input ${statement.name}: ${statement.type}${shapeText(statement.shape)}`;
  if (statement.kind === "binding") {
    const names = statement.values.map(({ name }) => name).join(", ");
    return `${statement.declared} ${names}: ${steps(statement.flow)}`;
  }
  return `${statement.kind} ${statement.name}`;
}

function steps(flow: Flow): string {
  return flow.steps
    .map((step) => {
      if (step.kind === "layer") return step.layer.name;
      return step.kind === "fusion" ? step.fusion.name : step.kind;
    })
    .join(" -> ");
}
