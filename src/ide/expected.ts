import type * as ast from "../1-parse/ast.js";
import { decoders } from "../parts/decoders/index.js";
import { fusions } from "../catalogue/fusions/index.js";
import { headKinds } from "../catalogue/heads/index.js";
import type { HeadKindName } from "../parts/head-kinds.js";
import { layers } from "../catalogue/layers/index.js";
import type { Callable, Option } from "../catalogue/options.js";
import { columnPath, filePath } from "../catalogue/paths.js";
import { preparations } from "../parts/preparations/index.js";
import { sources } from "../parts/sources/index.js";
import { losses } from "../parts/losses/index.js";
import { metrics } from "../parts/metrics/index.js";
import type { Analysis } from "./analysis.js";
import type { CallFrame, Frame } from "./place.js";
import { settingHelp } from "./settings.js";

/** What a call calls. */
export type Callee =
  | { readonly kind: "callable"; readonly callable: Callable }
  | { readonly kind: "block"; readonly block: ast.BlockDeclaration };

/** What may stand where a value is expected. */
export interface Expected {
  readonly words: readonly string[];
  readonly calls: readonly Callable[];
  /** The option whose value it is. */
  readonly option: Option<unknown> | undefined;
  readonly path: "column" | "metric" | "file" | undefined;
}

const nothing: Expected = { words: [], calls: [], option: undefined, path: undefined };

/** The declaration's frame around the innermost one. */
export function declarationOf(frames: readonly Frame[]) {
  return frames.findLast((frame) => frame.kind === "declaration");
}

/** What the call whose frame is the `i`-th calls; nothing where its name is not known. */
export function calleeOf(analysis: Analysis, frames: readonly Frame[], i: number): Callee | undefined {
  const frame = frames[i];
  if (frame?.kind !== "call") return undefined;
  const name = frame.callee.image;
  const callable = valuesAt(analysis, frames.slice(0, i)).calls.find((c) => c.name === name);
  if (callable) return { kind: "callable", callable };
  if (!isPipeline(frames.slice(0, i))) return undefined;
  const block = blockNamed(analysis, name, frame);
  if (block) return { kind: "block", block };
  const layer = layers.get(name) ?? fusions.get(name);
  return layer && { kind: "callable", callable: layer };
}

/** What an argument without a name is for, here; nothing where all of those are given. */
export function unnamedHere(callee: Callee, { unnamed, keys }: CallFrame): string | undefined {
  const names =
    callee.kind === "block" ? callee.block.parameters.map(({ name }) => name.text) : callee.callable.unnamed;
  const name = names[unnamed];
  return name !== undefined && keys.includes(name) ? undefined : name;
}

/** Whether what stands directly in the last of these frames is a step. */
export function isPipeline(frames: readonly Frame[]): boolean {
  const last = frames.at(-1);
  if (last?.kind === "body") return true;
  return last?.kind === "declaration" && !["input", "const", "param"].includes(last.keyword);
}

function blockNamed(
  analysis: Analysis,
  name: string,
  { callee }: CallFrame,
): ast.BlockDeclaration | undefined {
  const { meaning } = analysis.model.resolved.bindings;
  let found: ast.BlockDeclaration | undefined;
  for (const [at, of] of meaning) {
    if (of.kind !== "block" || at.text !== name) continue;
    if (at.span.start === callee.startOffset && at.span.file === analysis.file) return of.declaration;
    found ??= of.declaration;
  }
  return found;
}

/** What may stand as a value directly within the last of these frames. */
export function valuesAt(analysis: Analysis, frames: readonly Frame[]): Expected {
  const last = frames.at(-1);
  switch (last?.kind) {
    case "list":
    case "group":
      return valuesAt(analysis, frames.slice(0, -1));
    case "settings":
      return last.key === undefined ? nothing : ofSetting(frames, last.owner, last.key);
    case "call": {
      const callee = calleeOf(analysis, frames, frames.length - 1);
      if (callee?.kind !== "callable") return nothing;
      const { options } = callee.callable;
      const key = last.key ?? unnamedHere(callee, last);
      const option = key !== undefined && Object.hasOwn(options, key) ? options[key] : undefined;
      return option ? ofOption(option) : nothing;
    }
    case "declaration":
      if (last.keyword !== "input") return nothing;
      if (last.passedArrow) return { ...nothing, calls: [...preparations.values()] };
      return last.passedEquals ? { ...nothing, calls: [...decoders.values()], path: "column" } : nothing;
    default:
      return nothing;
  }
}

function ofOption(option: Option<unknown>): Expected {
  const { expects, words, calls } = option;
  const path = expects === columnPath.expects ? "column" : expects === filePath.expects ? "file" : undefined;
  return { words, calls, option, path };
}

function ofSetting(frames: readonly Frame[], owner: string, key: string): Expected {
  if (owner === "data" && key !== "split") return { ...nothing, calls: [...sources.values()] };
  const help = settingHelp(owner, key);
  if (!help) return nothing;
  const kind = declarationOf(frames)?.type;
  const fitting = (help.calls ?? []).filter((callable) => fitsHead(callable.name, key, kind));
  return { ...nothing, calls: fitting, path: help.path };
}

/** Losses and metrics that do not fit the head's kind are left out. */
function fitsHead(name: string, key: string, kind: string | undefined): boolean {
  const heads =
    key === "loss" ? losses.get(name)?.heads : key === "metrics" ? metrics.get(name)?.heads : undefined;
  if (!heads || kind === undefined || !headKinds.has(kind)) return true;
  return heads.some((head: HeadKindName) => head === kind);
}
