import { E0214 } from "../diagnostics/messages.generated.js";
import type * as ast from "../1-parse/ast.js";
import { span } from "../text/source.js";
import { evaluate, evaluateArguments, evaluateSettings, evaluateSize, number } from "./evaluate.js";
import type { Environment } from "./evaluate.js";
import type { Frame } from "./frame.js";
import type * as resolved from "./resolved.js";
import { environmentOf, identity, isAlias, pathOf, runFlow, runPipeline } from "./unroll.js";
import type { Unroller } from "./unroller.js";

type Parts = Pick<resolved.Resolved, "inputs" | "heads" | "data" | "train" | "limits">;

/** What the declarations of a spec come to, one after the other; their nodes are added to the network. */
export function evaluateDeclarations(unroller: Unroller, top: Frame, tree: ast.Ast): Parts {
  const environment = environmentOf(unroller, top);
  const inputs: resolved.ResolvedInput[] = [];
  const heads: resolved.ResolvedHead[] = [];
  const limits: resolved.ResolvedLimit[] = [];
  let data: resolved.Settings | undefined;
  let train: resolved.Settings | undefined;

  for (const declaration of tree.declarations) {
    unroller.network.owner = declaration;
    switch (declaration.kind) {
      case "input": {
        const node = inputNode(unroller, declaration);
        top.nodes.set(declaration, node);
        unroller.network.bind(declaration.name.text, node);
        inputs.push({
          declaration,
          type: typeOf(environment, declaration.type),
          source: declaration.source && evaluate(environment, declaration.source),
          preparation: preparationOf(environment, declaration),
          settings: evaluateSettings(environment, declaration.settings),
          node,
        });
        break;
      }
      case "branch":
      case "trunk":
      case "fuse":
      case "shared": {
        runFlow(unroller, top, declaration, pathOf(unroller, declaration));
        const node = top.nodes.get(declaration);
        if (node !== undefined) unroller.network.bind(declaration.name.text, node);
        break;
      }
      case "head": {
        const path = pathOf(unroller, declaration);
        const last = runPipeline(unroller, top, declaration.pipeline, path);
        const alias =
          isAlias(unroller, declaration.pipeline) && unroller.network.node(last)?.operation.kind !== "lost";
        const node = alias ? identity(unroller, top, last, declaration, path) : last;
        heads.push({
          declaration,
          type: typeOf(environment, declaration.type),
          settings: evaluateSettings(environment, declaration.settings),
          node,
        });
        break;
      }
      case "data":
        data ??= settingsOf(environment, declaration);
        break;
      case "train":
        train ??= settingsOf(environment, declaration);
        break;
      case "expect":
        for (const limit of declaration.limits) {
          const value = number(environment, limit.value);
          if (value !== undefined) limits.push({ limit, value });
        }
        break;
    }
  }
  return { inputs, heads, data, train, limits };
}

function settingsOf(
  environment: Environment,
  declaration: ast.DataDeclaration | ast.TrainDeclaration,
): resolved.Settings {
  const entries = evaluateSettings(environment, declaration.settings);
  const { start, file } = declaration.span;
  return { entries, span: declaration.span, keyword: span(file, start, start + declaration.kind.length) };
}

function inputNode({ network }: Unroller, declaration: ast.InputDeclaration): number {
  return network.add({
    path: declaration.name.text,
    operation: { kind: "input", declaration },
    sources: [],
    sourceSpans: [],
    arguments: [],
    complete: true,
    span: declaration.span,
    nameSpan: declaration.name.span,
    via: undefined,
  });
}

function typeOf(environment: Environment, type: ast.TypeReference): resolved.ResolvedType {
  const sizes = type.sizes?.map((size) => evaluateSize(environment, size));
  return {
    name: type.name,
    sizes: sizes?.every((size) => size !== undefined) ? sizes : sizes && [],
    span: type.span,
  };
}

function preparationOf(environment: Environment, input: ast.InputDeclaration): resolved.ResolvedCall[] {
  const calls: resolved.ResolvedCall[] = [];
  for (const step of input.preparation) {
    if (step.kind === "call") {
      const { arguments: args } = evaluateArguments(environment, step.arguments ?? []);
      calls.push({ name: step.name, arguments: args, span: step.span });
    } else if (step.kind === "assert") {
      const last = calls.at(-1);
      const sizes = step.sizes.map((size) => evaluateSize(environment, size));
      if (last && sizes.every((size) => size !== undefined))
        calls[calls.length - 1] = { ...last, assertion: sizes };
    } else {
      const why = "a preparation is a chain of single steps";
      environment.report(E0214({ name: "repeat", kind: "a step of a network", why }, step.span));
    }
  }
  return calls;
}
