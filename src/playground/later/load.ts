import type { DataPart } from "./data.js";
import type { ElkPart } from "./elk.js";
import type { PrettierPart } from "./prettier.js";

/** What the page fetches once one can type, each part by a script of its own. */
interface Parts {
  data: DataPart;
  elk: ElkPart;
  prettier: PrettierPart;
  /** Programs of workers come as texts, since a page from a disk may not start one from a file. */
  trainer: string;
  editorWorker: string;
}

declare global {
  /** Each part's script adds it. */
  var mcnnParts: Partial<Parts> | undefined;
}

const files = {
  data: "data.js",
  elk: "elk.js",
  prettier: "prettier.js",
  trainer: "trainer.js",
  editorWorker: "editor-worker.js",
} as const satisfies Record<keyof Parts, string>;

const scripts = new Map<string, Promise<void>>();

export async function load<K extends keyof Parts>(name: K): Promise<Parts[K]> {
  const file = files[name];
  if (!scripts.has(file)) scripts.set(file, addScript(file));
  await scripts.get(file);
  const part: Parts[K] | undefined = globalThis.mcnnParts?.[name];
  if (part === undefined) throw new Error(`${file} has not what it should have`);
  return part;
}

function addScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      // Another time it may come.
      scripts.delete(file);
      script.remove();
      reject(new Error(`${file} does not load`));
    });
    document.head.append(script);
  });
}

/** The address of a worker's program. */
export async function workerUrl(name: "trainer" | "editorWorker"): Promise<string> {
  return URL.createObjectURL(new Blob([await load(name)], { type: "text/javascript" }));
}
