import { parse } from "./1-parse/parse.js";
import type { Ast } from "./1-parse/ast.js";
import { resolve } from "./2-resolve/resolve.js";
import { check as checkModel } from "./3-check/check.js";
import type { DataHost } from "./parts/probe.js";
import type { Model } from "./3-check/model.js";
import type { Target } from "./3-check/target.js";
import { tfjs } from "./5-emit/tfjs/target.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { hasErrors } from "./diagnostics/diagnostic.js";
import { following } from "./follows.js";
import { tryFixes } from "./try-fixes.js";
import { standardTarget } from "./targets.js";
import type { TargetName } from "./targets.js";
import type { SourceFile } from "./text/source.js";

const targets: Readonly<Record<TargetName, Target>> = { tfjs };

/** What the compiler asks of the world; a shell answers. */
export interface Host {
  /** Text of an imported file; paths have forward slashes and begin as the spec's own does. */
  readonly readText: (path: string) => string | undefined;
  /** Looks at data; without it, the data is not checked. */
  readonly data?: DataHost;
  /** Values in place of those that params have in the text. */
  readonly params?: ReadonlyMap<string, number | string | boolean>;
  /** What the spec is meant for: TensorFlow.js unless told. */
  readonly target?: TargetName;
  /** Imports may leave the spec's own folder tree. */
  readonly allowOutside?: boolean;
}

export interface Checked {
  readonly ast: Ast;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Text → tree → network → typed graph. Never throws on a user's text, and gives as much as it can. What comes after,
 * typed graph → program → code, is `emit` in `5-emit`: what only checks does not load it.
 */
export function analyse(file: SourceFile, host: Host): Checked {
  const parsed = parse(file);
  const resolved = resolve(parsed.value, {
    readText: host.readText,
    allowOutside: host.allowOutside ?? false,
    params: host.params ?? new Map<string, number | string | boolean>(),
  });
  const whole = !hasErrors(parsed.diagnostics) && !hasErrors(resolved.diagnostics);
  const checked = checkModel({
    resolved: resolved.value,
    target: targets[host.target ?? standardTarget],
    host: host.data,
    whole,
  });
  const further = [...resolved.diagnostics, ...checked.diagnostics];
  const follows = following(parsed.value);
  const diagnostics = [...parsed.diagnostics, ...further.filter((d) => !follows(d))];
  return { ast: parsed.value, model: checked.value, diagnostics: inOrder(file, diagnostics) };
}

/** As `analyse`, with every fix tried: what is offered works. */
export function check(file: SourceFile, host: Host): Checked {
  const checked = analyse(file, host);
  const diagnostics = tryFixes(file, checked.diagnostics, (changed) => analyse(changed, host).diagnostics);
  return { ...checked, diagnostics };
}

export function isAccepted({ diagnostics }: Checked): boolean {
  return !hasErrors(diagnostics);
}

/** By place in the spec; what is in other files comes last. */
function inOrder(file: SourceFile, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const other = (d: Diagnostic) => (d.span.file === file ? 0 : 1);
  return [...diagnostics].sort((a, b) => other(a) - other(b) || a.span.start - b.span.start);
}
