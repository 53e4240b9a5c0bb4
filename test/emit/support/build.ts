import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "@swc/core";
import * as tf from "@tensorflow/tfjs";
import type { GeneratedFile } from "../../../src/5-emit/index.js";
import { root } from "./compile.js";

// The native backend where there is one: large weights are drawn much faster there.
import "../../../src/runtime/nativeBackend.js";

/** Runs the one exported function of `model.ts`. */
export async function build(files: readonly GeneratedFile[]): Promise<tf.LayersModel> {
  const [create] = Object.values(await load(files, "model"));
  if (typeof create !== "function") throw new Error("model.ts exports no function");
  const built: unknown = create();
  if (!(built instanceof tf.LayersModel)) throw new Error("the function gives no model");
  return built;
}

type Shapes = Readonly<Record<string, readonly number[]>>;

/** What `sizes.ts` says of the shapes of the inputs, and of the right answers; nothing where there is no such file. */
export async function misfit(
  files: readonly GeneratedFile[],
  inputs: Shapes,
  targets?: Shapes,
): Promise<string | undefined> {
  if (!files.some(({ path: name }) => name === "sizes.ts")) return undefined;
  const { misfit: check } = await load(files, "sizes");
  if (typeof check !== "function") throw new Error("sizes.ts exports no function");
  const sizeOf = (shapes: Shapes) => (name: string, axis: number) => shapes[name]?.[axis];
  const why: unknown = check(sizeOf(inputs), targets && sizeOf(targets));
  if (why !== undefined && typeof why !== "string") throw new Error("sizes.ts gives no text");
  return why;
}

/** Generated modules are loaded from a folder that is removed again. */
async function load(
  files: readonly GeneratedFile[],
  name: "model" | "sizes",
): Promise<Readonly<Record<string, unknown>>> {
  const cache = path.join(root, "node_modules", ".cache", "mcnn-emit");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "model-"));
  try {
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    for (const file of files.filter((f) => ["model.ts", "layers.ts", "sizes.ts"].includes(f.path)))
      writeFileSync(path.join(folder, file.path.replace(/ts$/, "js")), toJavaScript(file.text));
    const module: object = await import(
      /* @vite-ignore */ pathToFileURL(path.join(folder, `${name}.js`)).href
    );
    return { ...module };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function toJavaScript(text: string): string {
  return transformSync(text, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "es6" },
  }).code;
}
