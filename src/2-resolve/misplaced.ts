import type { Fix } from "../diagnostics/diagnostic.js";
import type * as ast from "../1-parse/ast.js";
import { declarationOf, insertDeclaration, setKeyword } from "../fixes/declarations.js";
import { fix, write } from "../fixes/fix.js";
import { dropStep, insertStep, replaceStep } from "../fixes/steps.js";
import { textOf } from "../text/source.js";
import type { Span } from "../text/source.js";
import type { Meaning } from "./resolved.js";
import { namesIn, lookUp } from "./scope.js";
import type { Scope } from "./scope.js";

/** Where a pipeline stands decides what may begin it. */
export type Place = "branch" | "trunk" | "fuse" | "shared" | "head" | "body";

export function flows(meaning: Meaning): boolean {
  return (
    meaning.kind === "in" ||
    meaning.kind === "input" ||
    (meaning.kind === "flow" && meaning.declaration.kind !== "shared")
  );
}

/** The one thing that flows here, where there is no choice. */
export function onlyFlow(within: Scope): string[] {
  const flowing = [...namesIn(within)].filter((name) => {
    const meaning = lookUp(within, name)?.meaning;
    return meaning !== undefined && flows(meaning);
  });
  return flowing.length === 1 ? flowing : [];
}

/** What puts a step right that cannot stand where it does. */
export function rightPlace(
  step: ast.CallStep,
  meaning: Meaning,
  opening: Place | undefined,
  within: Scope,
): Fix[] {
  const { name, span: at } = step;
  if (meaning.kind === "fusion")
    return opening === "branch" || opening === "trunk" ? asFuse(at) : inAFuse(at);
  if ((meaning.kind === "flow" || flows(meaning)) && step.arguments)
    return fix("leave the arguments out", replaceStep(at, name.text));
  if (flows(meaning)) return opening === "shared" ? withoutFirst(at) : [];
  if (opening === undefined || opening === "fuse" || opening === "body") return [];
  return onlyFlow(within).flatMap((flow) => fix(`begin with \`${flow}\``, insertStep(at, flow)));
}

/** Without a pipeline's first step. */
export function withoutFirst(at: Span): Fix[] {
  return fix("leave it out", dropStep(at)).map((made) => ({ ...made, chains: false }));
}

/** `branch joint = concat(a, b)` is a `fuse`. */
function asFuse(call: Span): Fix[] {
  const declaration = declarationOf(call, ["branch", "trunk"]);
  return declaration ? fix("make it a `fuse`", setKeyword(declaration, "fuse")) : [];
}

/** A `fuse` of its own, above the declaration that needs it. */
function inAFuse(at: Span): Fix[] {
  const declaration = declarationOf(at, ["head"]);
  if (!declaration) return [];
  return fix("give it a `fuse` of its own", [
    insertDeclaration(declaration, `fuse joint = ${textOf(at)}`),
    write(at, "joint"),
  ]);
}
