import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "@swc/core";
import * as tf from "@tensorflow/tfjs";
import type { GeneratedFile } from "../../../src/4-emit/index.js";
import { root } from "./compile.js";

// The native backend where there is one: large weights are drawn much faster there.
import "../../../src/runtime/nativeBackend.js";

/** Runs the one exported function of `model.ts`. Generated modules are loaded from a folder that is removed again. */
export async function build(files: readonly GeneratedFile[]): Promise<tf.LayersModel> {
  const cache = path.join(root, "node_modules", ".cache", "mcnn-emit");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "model-"));
  try {
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    for (const file of files.filter(({ path: name }) => name === "model.ts" || name === "layers.ts"))
      writeFileSync(path.join(folder, file.path.replace(/ts$/, "js")), toJavaScript(file.text));
    const module: unknown = await import(
      /* @vite-ignore */ pathToFileURL(path.join(folder, "model.js")).href
    );
    const [create] = Object.values(module ?? {});
    if (typeof create !== "function") throw new Error("model.ts exports no function");
    const built: unknown = create();
    if (!(built instanceof tf.LayersModel)) throw new Error("the function gives no model");
    return built;
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
