import type { Callable } from "../catalogue/options.js";
import type * as ast from "../1-parse/ast.js";

export type Matched<T> = readonly (readonly [of: T, expression: ast.Expression])[];

/** What is given for each option, in the spec's order; unnamed arguments are in the callable's. */
export function matchOptions(callable: Callable, args: readonly ast.ArgumentExpression[]): Matched<string> {
  let place = 0;
  return args.flatMap(({ name, value }): [string, ast.Expression][] => {
    const option = name?.text ?? callable.unnamed[place++];
    return option === undefined ? [] : [[option, value]];
  });
}

/** What is given for each parameter. */
export function matchParameters(
  block: ast.BlockDeclaration,
  args: readonly ast.ArgumentExpression[],
): Matched<ast.Parameter> {
  let place = 0;
  return args.flatMap(({ name, value }): [ast.Parameter, ast.Expression][] => {
    const parameter = name
      ? block.parameters.find((p) => p.name.text === name.text)
      : block.parameters[place++];
    return parameter ? [[parameter, value]] : [];
  });
}
