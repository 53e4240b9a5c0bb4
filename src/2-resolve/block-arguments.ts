import type { Value } from "../catalogue/value.js";
import { nearest } from "../text/nearest.js";
import { E0204, E0206, E0207, E0215 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { evaluate } from "./evaluate.js";
import type { Environment } from "./evaluate.js";
import { valueOf } from "./frame.js";
import type { Frame } from "./frame.js";
import type { Unroller } from "./unroller.js";
import { writeInstead } from "../fixes/fix.js";

/** Gives the block's parameters their values for one call: as written there, or their defaults. */
export function bindArguments(
  unroller: Unroller,
  caller: Frame,
  inner: Frame,
  block: ast.BlockDeclaration,
  step: ast.CallStep,
): void {
  // Of a block that could not be read as a whole, parameters may be lost.
  const report = block.broken ? () => {} : unroller.report;
  const given = new Map<ast.Parameter, ast.ArgumentExpression>();
  const callee = block.name.text;
  const meant = new Set<string | undefined>();
  let place = 0;
  for (const argument of step.arguments ?? []) {
    const { name } = argument;
    const parameter = name
      ? block.parameters.find((p) => p.name.text === name.text)
      : block.parameters[place++];
    if (!parameter && name) {
      const near = nearest(
        name.text,
        block.parameters.map((p) => p.name.text),
      );
      meant.add(near);
      report(
        E0204({ callee, name: name.text, why: `\`${callee}\` has no such parameter` }, name.span, {
          fixes: near === undefined ? [] : [writeInstead(name.span, near)],
        }),
      );
    } else if (!parameter) {
      const count = block.parameters.length;
      const why = count === 0 ? "it has no parameters" : `it has ${count} parameter${count === 1 ? "" : "s"}`;
      report(E0207({ callee, allowed: count, why }, argument.span));
    } else if (given.has(parameter)) {
      const first = given.get(parameter);
      report(E0215({ option: parameter.name.text }, argument.span, first ? { because: first.span } : {}));
    } else given.set(parameter, argument);
  }
  for (const parameter of block.parameters) {
    const argument = given.get(parameter);
    const written = argument?.value ?? parameter.fallback;
    if (!written) {
      if (!meant.has(parameter.name.text)) report(E0206({ callee, option: parameter.name.text }, step.span));
      continue;
    }
    // A default sees the values where the block is declared, not where it is called.
    const value = evaluate(environment(unroller, argument ? caller : inner), written);
    if (!value) continue;
    inner.values.set(parameter, value);
    remember(unroller.parameterValues, parameter, value);
  }
}

function environment({ meaning, report, isUnknown }: Unroller, at: Frame): Environment {
  return { meaning, report, isUnknown, lookUp: (m) => valueOf(at, m) };
}

function remember(all: Map<ast.Parameter, Value[]>, parameter: ast.Parameter, value: Value): void {
  const values = all.get(parameter);
  if (values) values.push(value);
  else all.set(parameter, [value]);
}
